import type { Redis } from 'ioredis';
import type { Log } from '../../log';
import { StateUnavailable } from '../unavailable';
import { PatientRedis } from './patient';

/** Everything of ours on a server starts with this; another version of what is kept takes another number. */
export const KEY_PREFIX = 'techniekpact:1:';

/** Ms between attempts to come back, at most. */
const SLOWEST_RETRY = 1_000;
const REFUSED = /^(?:WRONGPASS|NOAUTH|NOPERM|ERR AUTH|ERR invalid password|ERR Client sent AUTH)/;

interface Connecting {
  log: Log;
  /** Ms to wait for a server that is not there yet; absent: until it comes. */
  within?: number | undefined;
}

/**
 * Connects to `redis://` or `rediss://`, and again whenever the connection is lost. Rejects with StateUnavailable
 * when the server refuses us, at once, or is not there in time.
 */
export async function connectRedis(url: string, { log, within }: Connecting): Promise<Redis> {
  const redis = new PatientRedis(url, {
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(times * 50, SLOWEST_RETRY),
  });
  const host = new URL(url).host;
  await ready(redis, { within, host, log }).catch((error: unknown) => {
    redis.disconnect();
    throw error;
  });
  follow(redis, { host, log });
  return redis;
}

const refusal = (host: string): string => `Redis at ${host} refuses us. Mend the name or password in STATE_URL.`;

/** Tells once that the connection is lost, once that it is refused, and once that it is back. */
function follow(redis: Redis, { host, log }: { host: string; log: Log }): void {
  let away = false;
  let refused = false;
  redis.on('error', ({ message }: Error) => {
    if (!refused && REFUSED.test(message)) log.error(refusal(host));
    refused ||= REFUSED.test(message);
  });
  redis.on('reconnecting', () => {
    if (!away) log.error('The connection with Redis is lost; trying again.');
    away = true;
  });
  redis.on('ready', () => {
    away = false;
    refused = false;
    log.warn('The connection with Redis is back.');
  });
}

interface Awaiting extends Connecting {
  host: string;
}

/** Resolves once the server takes commands. */
function ready(redis: Redis, { within, host, log }: Awaiting): Promise<void> {
  return new Promise((resolve, reject) => {
    let told = false;
    const failed = (error: Error): void => {
      const refused = REFUSED.test(error.message);
      if (refused) end(new StateUnavailable(refusal(host)));
      else if (!told) log.warn(`Redis at ${host} is not there (yet): waiting. STATE_URL says where it is.`);
      told = true;
    };
    const end = (error?: Error): void => {
      clearTimeout(timer);
      redis.off('error', failed);
      if (error) reject(error);
      else resolve();
    };
    const late = (ms: number): void =>
      end(new StateUnavailable(`Redis at ${host} did not answer within ${ms / 1000} s. Start it, or mend STATE_URL.`));
    const timer = within === undefined ? undefined : setTimeout(late, within, within);
    redis.on('error', failed);
    redis.once('ready', () => end());
  });
}
