import type { Redis } from 'ioredis';
import type { Log } from '../../log';
import { StateUnavailable } from '../unavailable';
import { PatientRedis } from './patient';

/** Everything of ours on a server starts with this; another version of what is kept takes another number. */
export const KEY_PREFIX = 'techniekpact:1:';

/** Ms to wait at start for a server that is not there yet. */
const START_WITHIN = 60_000;
/** Ms between attempts to come back, at most. */
const SLOWEST_RETRY = 1_000;
const REFUSED = /^(?:WRONGPASS|NOAUTH|NOPERM|ERR AUTH|ERR invalid password|ERR Client sent AUTH)/;

interface Connecting {
  log: Log;
  /** Ms to wait for a server that is not there yet, 60,000 unless given. */
  within?: number;
}

/**
 * Connects to `redis://` or `rediss://`, and again whenever the connection is lost. Rejects with StateUnavailable
 * when the server refuses us, at once, or is not there in time.
 */
export async function connectRedis(url: string, { log, within = START_WITHIN }: Connecting): Promise<Redis> {
  const redis = new PatientRedis(url, {
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(times * 50, SLOWEST_RETRY),
  });
  await ready(redis, { within, host: new URL(url).host, log }).catch((error: unknown) => {
    redis.disconnect();
    throw error;
  });
  follow(redis, log);
  return redis;
}

/** Tells once that the connection is lost, and once that it is back. */
function follow(redis: Redis, log: Log): void {
  let away = false;
  redis.on('error', () => undefined);
  redis.on('reconnecting', () => {
    if (!away) log.error('The connection with Redis is lost; trying again.');
    away = true;
  });
  redis.on('ready', () => {
    away = false;
    log.warn('The connection with Redis is back.');
  });
}

/** Resolves once the server takes commands. */
function ready(redis: Redis, { within, host, log }: { within: number; host: string; log: Log }): Promise<void> {
  return new Promise((resolve, reject) => {
    let told = false;
    const failed = (error: Error): void => {
      const refused = REFUSED.test(error.message);
      if (refused) end(new StateUnavailable(`Redis at ${host} refuses us. Mend the name or password in STATE_URL.`));
      else if (!told) log.warn(`Redis at ${host} is not there (yet): waiting. STATE_URL says where it is.`);
      told = true;
    };
    const end = (error?: Error): void => {
      clearTimeout(timer);
      redis.off('error', failed);
      if (error) reject(error);
      else resolve();
    };
    const message = `Redis at ${host} did not answer within ${within / 1000} s. Start it, or mend STATE_URL.`;
    const timer = setTimeout(() => end(new StateUnavailable(message)), within);
    redis.on('error', failed);
    redis.once('ready', () => end());
  });
}
