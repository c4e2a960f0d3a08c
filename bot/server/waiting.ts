import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { Config } from '../config';
import { fixedAnswer } from './fixed';
import { SECURITY_HEADERS } from './headers';

/** Seconds after which a client may ask again. */
const AGAIN = 5;

/** Does something that may take long, while the port already tells probes: alive, not ready. Rejects as the deed does, or when the port is taken. */
export async function notReadyWhile<T>(
  { host, port }: Pick<Config, 'host' | 'port'>,
  deed: () => Promise<T>,
): Promise<T> {
  const server = createServer(answer).listen(port, host);
  await once(server, 'listening');
  try {
    return await deed();
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

const answer: RequestListener = (request, response) => {
  const [status, body] = answerTo(request.url?.split('?', 1)[0]);
  const headers = { ...SECURITY_HEADERS, 'Content-Type': 'application/json', Connection: 'close' };
  response.writeHead(status, status === 503 ? { ...headers, 'Retry-After': AGAIN } : headers);
  response.end(JSON.stringify(body));
};

function answerTo(path: string | undefined): [status: number, body: object] {
  if (path === '/healthz') return [200, { status: 'ok' }];
  if (path === '/readyz') return [503, { status: 'not ready', store: 'away' }];
  return [503, fixedAnswer(503).body];
}
