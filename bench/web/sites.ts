import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { projectRoot } from '../../bot/root';

/** A site of someone else, with the assistant's widget on `/widget` and Microsoft's plain page on `/plain`. */
export interface Site {
  address: string;
  /** To be told where the assistant is, once it is known: it must know the site first. */
  assistant: string;
  close(): void;
}

/** Listens on loopback under another name than the assistant, as another site does. */
export async function serveSite(): Promise<Site> {
  const { js, compressed } = webchatScript();
  const site: Site = { address: '', assistant: '', close: () => server.close() };
  const pages: Record<string, () => string> = {
    '/widget': () => pageOf('<h1>A page</h1>', `<script src="${site.assistant}/widget.js" defer></script>`),
    '/plain': () => pageOf('<div id="webchat"></div>', `<script src="${js}"></script><script>${PLAIN}</script>`),
  };
  const server = createServer((request, response) => {
    const page = pages[request.url ?? ''];
    if (request.url === js) {
      response.setHeader('content-type', 'text/javascript');
      response.setHeader('content-encoding', 'br');
      response.end(compressed);
    } else if (request.url === '/token') {
      void tokenFrom(site).then((token) => response.end(token));
    } else if (page) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page());
    } else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  site.address = `http://localhost:${(server.address() as AddressInfo).port}`;
  return site;
}

const pageOf = (body: string, scripts: string): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>A page</title><style>html, body, #webchat { height: 100%; margin: 0 }</style></head><body>${body}${scripts}</body></html>`;

/** As in Microsoft's sample "getting started, full bundle", with the Direct Line of the assistant. */
const PLAIN = `(async () => {
  const { token, domain } = await (await fetch('/token', { method: 'POST' })).json();
  WebChat.renderWebChat({ directLine: WebChat.createDirectLine({ token, domain }), locale: 'nl-NL' }, document.getElementById('webchat'));
  document.querySelector('#webchat > *').focus();
})()`;

async function tokenFrom({ assistant, address }: Site): Promise<string> {
  const domain = `${assistant}/v3/directline`;
  const headers = { 'content-type': 'application/json', origin: address };
  const response = await fetch(`${domain}/tokens/generate`, { method: 'POST', headers, body: '{}' });
  return JSON.stringify({ ...((await response.json()) as object), domain });
}

/** Microsoft's file as it is published, compressed as well as the assistant's own: the build adds one line above it. */
function webchatScript(): { js: string; compressed: Buffer } {
  const folder = join(projectRoot(), 'dist', 'public');
  const name = readdirSync(folder).find((each) => /^webchat-\w+\.js$/.test(each)) ?? '';
  const built = readFileSync(join(folder, name));
  const published = built.subarray(built.indexOf('\n') + 1);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: published.length };
  return { js: `/${name}`, compressed: brotliCompressSync(published, { params }) };
}
