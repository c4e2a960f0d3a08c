import pino, { type DestinationStream, type Logger } from 'pino';
import { MASK, maskPersonalData } from '../dialogs/safety/personal-data';
import { traceOfNow } from './operating/tracing/current';

export type Log = Logger;

/** Structured lines on standard error. No message text, token, address or id of a person belongs in a line; the id of a trace does. */
export function createLog(level: string, destination: DestinationStream = pino.destination(2)): Log {
  const redact = ['*.authorization', '*.text', 'text'];
  return pino({ level, base: undefined, redact, mixin: traceOfNow }, destination);
}

/** Of the way to a fault the nearest steps are enough. */
const FRAMES = 12;
const LONGEST_REASON = 300;
/** A token by its shape; a password, key or the like by its name. */
const SECRETS = [
  /\beyJ[\w-]+(?:\.[\w-]*){1,2}/g,
  /(?<=\bbearer\s+)\S+/gi,
  /(?<=\b\w*(?:password|pwd|secret|token|key|authorization)["']?\s*[=:]\s*)[^\s;,&]+/gi,
];

/**
 * What went wrong, for a log line; a person never sees it. Secrets and personal data are masked, and a message that
 * repeats anything of what was `said` is left out: its kind and the way to it remain.
 */
export function causeOf(error: unknown, said = ''): string {
  if (!(error instanceof Error)) return 'unknown';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = [Object(error).code, Object(error).statusCode].filter((each) => each !== undefined).join(' ');
  const reason = repeats(error.message, said) ? 'its message repeats what was said' : toldBy(error);
  const told = [`${error.name}${code && ` (${code})`}: ${reason}`, ...frames.slice(0, FRAMES)].join('\n');
  return error.cause instanceof Error ? `${told}\nCause: ${causeOf(error.cause, said)}` : told;
}

/** What a channel answers may repeat ids and texts that it was sent: its code and status tell enough. */
function toldBy(error: Error): string {
  return error.name === 'RestError' ? 'the channel did not take it' : reasonOf(error);
}

/** The message of an error, short and without secrets. */
export function reasonOf({ message }: Error): string {
  const open = SECRETS.reduce((text, secret) => text.replace(secret, MASK), message);
  return maskPersonalData(open).slice(0, LONGEST_REASON);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

function repeats(message: string, said: string): boolean {
  const told = new Set(wordsOf(message));
  return wordsOf(said).some((word) => told.has(word));
}
