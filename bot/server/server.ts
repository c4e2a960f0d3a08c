import restify, { type Next, type Request, type RequestHandler, type Response, type Server } from 'restify';
import { causeOf, type Log } from '../log';
import { bodyUpTo, wholeOnly } from './body';
import { fixedAnswer } from './fixed';
import { SECURITY_HEADERS } from './headers';

/** Bytes of a request body, before anyone is authenticated. */
const LARGEST_BODY = 64 * 1024;

/** Ms that a client may take; who takes longer is cut off. */
export interface Patience {
  /** For its headers, also before the first byte. */
  headersTimeout: number;
  /** For a whole request. */
  requestTimeout: number;
  /** Between two looks at who is late; Node.js itself looks twice a minute. */
  connectionsCheckingInterval: number;
}
const PATIENCE: Patience = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 2_000 };

type Failure = [Request, Response, { statusCode?: number; stack?: string }, () => void];

/** A restify server that takes JSON only, answers every failure with fixed words, and tells nothing of itself. */
export function createServer(log: Log, patience = PATIENCE): Server {
  const server = restify.createServer({ name: '', ignoreTrailingSlash: true });
  Object.assign(server.server, patience);
  server.pre(hardened);
  server.use(restify.plugins.queryParser({ mapParams: false }));
  server.use(jsonOnly);
  server.use(bodyUpTo(LARGEST_BODY));
  // The types are those of restify 8, which lack maxBodySize.
  const limits: restify.plugins.BodyParserOptions & { maxBodySize: number } = {
    mapParams: false,
    maxBodySize: LARGEST_BODY,
  };
  server.use(restify.plugins.jsonBodyParser(limits));
  server.use(wholeOnly);
  server.on('restifyError', (...[request, response, error, done]: Failure) => {
    const { status, body } = fixedAnswer(error.statusCode ?? 500);
    if (status >= 500) log.error({ route: request.getRoute()?.path, cause: causeOf(error) }, 'A request failed.');
    if (!response.headersSent) response.send(status, body);
    done();
  });
  return server;
}

function hardened(_request: Request, response: Response, next: Next): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  response.removeHeader('Server');
  next();
}

/** A compressed body could grow without limit, and a form would be read as an activity: neither is taken. */
function jsonOnly(request: Request, response: Response, next: Next): void {
  const { 'content-encoding': encoding, 'content-type': type, 'content-length': length } = request.headers;
  const empty = length === '0' || (length === undefined && request.headers['transfer-encoding'] === undefined);
  const json = type !== undefined && /^application\/json\s*(?:;|$)/i.test(type);
  const taken = encoding === undefined && (empty || json);
  if (taken) next();
  else refuse(response, { status: 415, next });
}

/** Wraps an async handler: what it throws becomes a fixed 500, and nothing it returns reaches restify's log. */
export function handler(handle: (request: Request, response: Response) => Promise<void> | void): RequestHandler {
  return (request: Request, response: Response, next: Next): void => {
    Promise.resolve()
      .then(() => handle(request, response))
      .then(
        () => next(),
        (error: Error) => next(Object.assign(error, { statusCode: 500 })),
      );
  };
}

/** Answers with fixed words and ends the request here. */
export function refuse(response: Response, { status, next }: { status: number; next: Next }): void {
  response.send(status, fixedAnswer(status).body);
  next(false);
}
