import pino, { type Logger } from 'pino';

export type Log = Logger;

/** Structured lines on standard error. No message text, token or address belongs in a line. */
export function createLog(level: string): Log {
  return pino({ level, base: undefined, redact: ['*.authorization', '*.text', 'text'] }, pino.destination(2));
}
