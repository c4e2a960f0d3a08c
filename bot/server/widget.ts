import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Request, Response, Server } from 'restify';
import type { Knowledge } from '../../knowledge/load';
import type { Assets } from '../channels/web/assets';
import { widgetScript } from '../channels/web/widget-script';
import { sendRaw } from './raw';
import { handler } from './server';

interface Parts {
  assets: Assets;
  knowledge: () => Knowledge;
}

/** Its name never changes, so a browser asks again after ten minutes, and meanwhile uses what it has. */
const CACHE = 'public, max-age=600, stale-while-revalidate=86400';

interface Made {
  from: Knowledge;
  tag: string;
  plain: Buffer;
  br: Buffer;
  gzip: Buffer;
}

/** `/widget.js`, made again when the knowledge has changed. Any site may load it; only agreed ones may show the chat. */
export function mountWidget(server: Server, { assets, knowledge }: Parts): void {
  let made: Made | undefined;
  server.get(
    '/widget.js',
    handler((request, response) => {
      const from = knowledge();
      if (made?.from !== from) made = make(widgetScript(assets.text('widget.js'), from), from);
      response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
      response.setHeader('Vary', 'Accept-Encoding');
      response.setHeader('ETag', made.tag);
      if (request.headers['if-none-match'] === made.tag) response.send(304);
      else send(made, { request, response });
    }),
  );
}

function make(script: string, from: Knowledge): Made {
  const plain = Buffer.from(script);
  const tag = `"${createHash('sha256').update(plain).digest('hex').slice(0, 16)}"`;
  return { from, tag, plain, br: brotliCompressSync(plain), gzip: gzipSync(plain, { level: 9 }) };
}

function send(made: Made, { request, response }: { request: Request; response: Response }): void {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = (['br', 'gzip'] as const).find((name) => accepted.includes(name));
  if (encoding) response.setHeader('Content-Encoding', encoding);
  sendRaw(response, { type: 'text/javascript; charset=utf-8', cache: CACHE, content: made[encoding ?? 'plain'] });
}
