import type { RateLimiterAbstract } from 'rate-limiter-flexible';

/** Counts what one key does in a minute. */
export interface Limiter {
  /** Counts one more. Rejects with TooFast when it is more than a minute allows. */
  count(key: string): Promise<void>;
  /** Takes one back. */
  pardon(key: string): Promise<void>;
}

/** More than a minute allows; nothing else is wrong. */
export class TooFast extends Error {
  constructor(
    /** Until it may be tried again, in s. */
    readonly seconds: number,
    /** Whether it is the first too many of its minute. */
    readonly isFirst: boolean,
  ) {
    super('More came in a minute than is allowed. The limits are settings.');
    this.name = 'TooFast';
  }

  get headers(): { 'Retry-After': string } {
    return { 'Retry-After': String(this.seconds) };
  }
}

export const MINUTE = 60;

/** A limiter of the library as ours. */
export function limiterOf(counter: RateLimiterAbstract): Limiter {
  return {
    async count(key) {
      await counter.consume(key).catch((refused: unknown) => {
        const { msBeforeNext, consumedPoints } = Object(refused);
        if (typeof msBeforeNext !== 'number') throw refused;
        throw new TooFast(Math.max(1, Math.ceil(msBeforeNext / 1000)), consumedPoints === counter.points + 1);
      });
    },
    pardon: async (key) => void (await counter.reward(key)),
  };
}

// One file of the library, not its twenty: that is 4 ms of the start in place of 30.
const RateLimiterMemory: typeof import('rate-limiter-flexible').RateLimiterMemory = require('rate-limiter-flexible/lib/RateLimiterMemory');

/** Counts within this process. */
export function memoryLimiter(perMinute: number): Limiter {
  return limiterOf(new RateLimiterMemory({ points: perMinute, duration: MINUTE }));
}
