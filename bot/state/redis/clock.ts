import type { Redis } from 'ioredis';

/** Ms between comparisons with the server's clock. */
const COMPARE_EVERY = 30_000;

export interface SharedClock {
  /** Milliseconds since 1970, the same for every process on the server. */
  now(): number;
  stop(): void;
}

/**
 * The clock of the server, read by our own: machines whose clocks are minutes apart agree on what has expired.
 * Between two comparisons, and while the server is away, our own clock runs on.
 */
export async function sharedClock(redis: Redis, own: () => number): Promise<SharedClock> {
  let ahead = await difference(redis, own);
  const compare = async (): Promise<void> => {
    ahead = await difference(redis, own).catch(() => ahead);
  };
  const timer = setInterval(() => void compare(), COMPARE_EVERY).unref();
  return { now: () => Math.round(own() + ahead), stop: () => clearInterval(timer) };
}

async function difference(redis: Redis, own: () => number): Promise<number> {
  const asked = own();
  const [seconds, micros] = await redis.time();
  return Number(seconds) * 1000 + Number(micros) / 1000 - (asked + own()) / 2;
}
