import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { KEY_PREFIX } from '../state/redis/connection';
import { type Limiter, limiterOf, MINUTE } from './limiter';

const {
  RateLimiterMemory,
  RateLimiterRedis,
}: typeof import('rate-limiter-flexible') = require('rate-limiter-flexible');

/** Counts for all processes on one Redis, without a readable address or id; while it is away each counts for itself. */
export function redisLimiter(redis: Redis, { name, perMinute }: { name: string; perMinute: number }): Limiter {
  const rule = { points: perMinute, duration: MINUTE };
  const limiter = limiterOf(
    new RateLimiterRedis({
      ...rule,
      storeClient: redis,
      keyPrefix: `${KEY_PREFIX}limit:${name}`,
      rejectIfRedisNotReady: true,
      insuranceLimiter: new RateLimiterMemory(rule),
    }),
  );
  const hidden = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 22);
  return { count: (key) => limiter.count(hidden(key)), pardon: (key) => limiter.pardon(hidden(key)) };
}
