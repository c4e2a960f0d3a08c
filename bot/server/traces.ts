import type { Next, Request, Response, Server } from 'restify';
import type { Tracing } from '../operating/tracing/tracing';

/**
 * What a request asks belongs to the trace that its `traceparent` names. Of a `tracestate` nothing is taken: it is free text.
 * After the body is read, because what reads it goes on outside the request's own context.
 */
export function mountTraces(server: Server, { under }: Pick<Tracing, 'under'>): void {
  server.use(({ headers }: Request, _response: Response, next: Next): void => {
    const { traceparent } = headers;
    under(typeof traceparent === 'string' ? traceparent : undefined, next);
  });
}
