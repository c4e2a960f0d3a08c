import pino, { type Logger } from 'pino';

export type Log = Logger;

/** Structured lines on standard error. No message text, token or address belongs in a line. */
export function createLog(level: string): Log {
  return pino({ level, base: undefined, redact: ['*.authorization', '*.text', 'text'] }, pino.destination(2));
}

/** What went wrong, for a log line; a person never sees it. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return error.cause instanceof Error ? `${error.stack}\nCause: ${error.cause.stack}` : (error.stack ?? error.message);
}
