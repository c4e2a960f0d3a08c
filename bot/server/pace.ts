import type { Next, Request, Response, Server } from 'restify';
import { type Limiter, TooFast } from '../limits/limiter';
import { refuse } from './server';

interface Pace {
  addressOf: (request: Request) => string;
  requests: Limiter;
}

/** Health is asked by the operator, and files that never change cost next to nothing. */
const FREE = /^\/(?:healthz|readyz|assets\/.*)$/;

/** Counts requests by address before anything is read of them; mount it after what sets headers on every answer. */
export function mountPace(server: Server, { addressOf, requests }: Pace): void {
  server.pre((request: Request, response: Response, next: Next): void => {
    if (FREE.test(request.path())) return void next();
    requests.count(addressOf(request)).then(
      () => next(),
      (error: unknown) => {
        if (error instanceof TooFast) refuseFast(response, { error, next });
        else next(error);
      },
    );
  });
}

/** Says when to come back, and nothing else. */
export function refuseFast(response: Response, { error, next }: { error: TooFast; next: Next }): void {
  response.set(error.headers);
  refuse(response, { status: 429, next });
}
