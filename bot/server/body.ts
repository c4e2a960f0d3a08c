import type { Next, Request, RequestHandler, Response } from 'restify';
import { refuse } from './server';

/** Ms in which one who sends too much may hear so, while what still comes is thrown away; then the line is cut. */
const LINGER = 1_000;

/** Answers 413 as soon as a body is too large, and does not wait for its end: before anyone is authenticated. */
export function bodyUpTo(bytes: number): RequestHandler {
  return (request: Request, response: Response, next: Next): void => {
    const length = Number(request.headers['content-length'] ?? 0);
    if (request.headers['transfer-encoding'] !== undefined) watch(request, bytes, () => tooLarge(request, response));
    if (length > bytes) {
      tooLarge(request, response);
      next(false);
    } else next();
  };
}

/** Calls `over` at the first byte too many. The one who reads the body starts it. */
function watch(request: Request, bytes: number, over: () => void): void {
  let passed = 0;
  const count = (chunk: Buffer): void => {
    passed += chunk.length;
    if (passed <= bytes) return;
    request.off('data', count);
    over();
  };
  request.on('data', count).pause();
}

function tooLarge(request: Request, response: Response): void {
  refuse(response, { status: 413, next: () => undefined });
  setTimeout(() => request.readableEnded || request.socket.destroy(), LINGER).unref();
}

/** Nothing more is done for a request that was answered while its body came, or whose client went away meanwhile. */
export function wholeOnly({ socket }: Request, { headersSent }: Response, next: Next): void {
  next(headersSent || socket.destroyed ? false : undefined);
}
