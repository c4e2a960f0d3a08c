import type { Redis } from 'ioredis';
import { KEY_PREFIX } from './connection';

/** Whether this process is the one that does a deed this time; the next time is after so many ms. */
export async function leads(redis: Redis, deed: string, ms: number): Promise<boolean> {
  return (await redis.set(`${KEY_PREFIX}lead:${deed}`, process.pid, 'PX', ms, 'NX')) === 'OK';
}
