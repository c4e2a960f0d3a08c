import type { Response } from 'restify';

export interface Raw {
  type: string;
  cache: string;
  content: string | Buffer;
}

/** Past restify's formatters, which would wrap it in JSON. */
export function sendRaw(response: Response, { type, cache, content }: Raw): void {
  response.writeHead(200, {
    'Content-Type': type,
    'Cache-Control': cache,
    'Content-Length': Buffer.byteLength(content),
  });
  response.end(content);
}
