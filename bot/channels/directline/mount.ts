import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Next, Request, Response, Server } from 'restify';
import { answered, type Report } from './answered';
import type { ApiRequest, ApiResponse } from './exchange';
import { BASE, type Protocol } from './protocol';
import { corsHeaders, type Site } from './site';
import type { Stream } from './stream';

interface Parts {
  site: Site;
  protocol: Protocol;
  stream: Stream;
  report: Report;
  addressOf: (request: IncomingMessage) => string;
}

/** Puts Direct Line on a restify server that parses JSON bodies. The only file of the channel that knows restify. */
export function mount(server: Server, { site, protocol, stream, report, addressOf }: Parts): void {
  const by = (operation: keyof Protocol) => async (req: Request, res: Response) => {
    const asked = { ...toApi(req), address: addressOf(req) };
    send(res, await answered((request) => protocol[operation](request), asked, report));
  };
  server.pre(withHeaders(site));
  server.opts(`${BASE}/*`, by('preflight'));
  server.post(`${BASE}/tokens/generate`, by('generateToken'));
  server.post(`${BASE}/tokens/refresh`, by('refreshToken'));
  server.post(`${BASE}/tokens/resume`, by('resumeToken'));
  server.post(`${BASE}/conversations`, by('startConversation'));
  server.get(`${BASE}/conversations/:id`, by('reconnect'));
  server.get(`${BASE}/conversations/:id/activities`, by('activities'));
  server.post(`${BASE}/conversations/:id/activities`, by('postActivity'));
  server.post(`${BASE}/conversations/:id/upload`, by('upload'));
  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    void stream.accept({ request, socket, head });
  });
}

/** Also on answers that the server gives before a route is reached: a page must be able to read a 413 or a 429. */
function withHeaders(site: Site) {
  return (req: Request, res: Response, next: Next): void => {
    if (req.url?.startsWith(`${BASE}/`)) {
      const headers = corsHeaders(site, req.headers);
      for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
    }
    next();
  };
}

function toApi({ url, headers, params, body }: Request): Omit<ApiRequest, 'address'> {
  const query = new URLSearchParams(url?.split('?', 2)[1]);
  const { authorization, origin, host } = headers;
  return { conversation: params?.id ?? '', watermark: query.get('watermark'), authorization, origin, host, body };
}

function send(res: Response, { status, body, headers }: ApiResponse): void {
  if (body) res.setHeader('Content-Type', 'application/json; charset=utf-8');
  res.sendRaw(status, body ? JSON.stringify(body) : '', { ...headers });
}
