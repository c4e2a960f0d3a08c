import { createHash, timingSafeEqual } from 'node:crypto';
import type { Next, Request, Response, Server } from 'restify';
import type { Metrics } from '../operating/metrics';
import type { Clients } from './clients';
import { sendRaw } from './raw';
import { handler, refuse } from './server';

interface Parts {
  metrics: Pick<Metrics, 'text'>;
  clients: Pick<Clients, 'isHere'>;
  /** What the one who collects the figures must know; absent: the figures are for this machine only. */
  token?: string | undefined;
}

/** `/metrics`, for Prometheus: with the token where there is one, else for this machine only. */
export function mountMetrics(server: Server, { metrics, clients, token }: Parts): void {
  const guard = (request: Request, response: Response, next: Next): void => {
    const admitted = token === undefined ? clients.isHere(request) : bears(request, token);
    if (admitted) next();
    else refuse(response, { status: token === undefined ? 403 : 401, next });
  };
  const show = handler(async (_request, response) => {
    const { type, content } = await metrics.text();
    sendRaw(response, { type, cache: 'no-store', content });
  });
  server.get('/metrics', guard, show);
}

function bears({ headers }: Request, token: string): boolean {
  const hashed = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hashed(headers.authorization ?? ''), hashed(`Bearer ${token}`));
}
