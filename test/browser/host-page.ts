import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type RunningService, runBuiltService } from './service';

/** Styles that would hide, shrink or move whatever they reach. */
const HOSTILE = `body, body *, techniekpact-hulp { display: block !important; position: static !important; transform: scale(0.2) !important; opacity: 0.1 !important;
  font: 40px cursive !important; color: lime !important; background: lime !important; z-index: -1 !important; visibility: hidden !important; }
html { font-size: 4px !important; visibility: visible !important; } body { transform: rotate(3deg) !important; }
techniekpact-hulp { display: none !important; all: unset !important; }
button, iframe, section { display: none !important; }`;

/** A site of someone else, under the strictest policy with which the assistant can be embedded. */
export interface HostPage {
  /** On another site than the assistant: `http://localhost:…`. */
  address: string;
  /** The same pages at an address that was not agreed. */
  stranger: string;
  stop(): void;
}

export interface Embedded {
  service: RunningService;
  site: HostPage;
  stop(): Promise<void>;
}

/** The assistant, and a site that was agreed to embed it. */
export async function runEmbedded(env: Record<string, string> = {}): Promise<Embedded> {
  let assistant = '';
  const server = createServer((request, response) => answer({ request, response }, assistant));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const site = {
    address: `http://localhost:${port}`,
    stranger: `http://127.0.0.1:${port}`,
    stop: () => server.close(),
  };
  const service = await runBuiltService({ ALLOWED_ORIGINS: `${site.address},https://other.example`, ...env });
  assistant = service.address;
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await service.stop();
  };
  return { service, site, stop };
}

/** What docs/embedding.md tells a site owner to allow, and nothing else of the assistant. */
function policy(assistant: string): string {
  const needed = [`script-src ${assistant}`, `frame-src ${assistant} 'self' http://127.0.0.1:*`];
  const own = ["default-src 'none'", "style-src 'self'", "base-uri 'none'", "form-action 'none'"];
  return [...own, ...needed, "require-trusted-types-for 'script'"].join('; ');
}

function answer(
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  assistant: string,
): void {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const css = url.pathname.endsWith('.css');
  response.setHeader('Content-Type', `text/${css ? 'css' : 'html'}; charset=utf-8`);
  if (url.pathname === '/favicon.ico') response.writeHead(204);
  if (!css) response.setHeader('Content-Security-Policy', policy(assistant));
  if (css) response.end(STYLES[url.pathname]);
  else response.end(page(url, assistant));
}

const STYLES: Record<string, string> = {
  '/plain.css': 'body { margin: 0; background: #fff; color: #222; font: 16px sans-serif } main { padding: 1rem }',
  '/hostile.css': HOSTILE,
  '/theme.css': `:root { --utrecht-button-background-color: rgb(21 66 115);
    --techniekpact-accent: var(--utrecht-button-background-color); --techniekpact-radius: 4px;
    --techniekpact-border: url(https://evil.example/); }`,
};

/** `?tag=data-taal="en"` sets the tag's attributes, `?tags=2` puts it there twice, `?css=hostile`, `?dir=rtl`. */
function page({ pathname, searchParams: asked }: URL, assistant: string): string {
  const tag = `<script src="${assistant}/widget.js" ${asked.get('tag') ?? ''} defer></script>`;
  const styles = ['plain', ...asked.getAll('css')].map((name) => `<link rel="stylesheet" href="/${name}.css">`);
  return `<!doctype html><html lang="${asked.get('lang') ?? 'nl'}" dir="${asked.get('dir') ?? 'ltr'}"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Een school</title>${styles.join('')}</head><body><main><h1>${pathname === '/contact' ? 'Contact' : 'Een school'}</h1>
<p><a id="next" href="/tweede">Verder</a> <a id="help" href="/contact#techniekpact-hulp">Hulp bij kiezen</a></p></main>
${tag.repeat(Number(asked.get('tags') ?? 1))}</body></html>`;
}
