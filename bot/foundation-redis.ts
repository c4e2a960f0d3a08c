import { SharedConversations } from './channels/directline/shared/conversations';
import type { Foundation } from './foundation';
import { redisLimiter } from './limits/redis-limiter';
import { causeOf, type Log } from './log';
import { sharedClock } from './state/redis/clock';
import { connectRedis, KEY_PREFIX } from './state/redis/connection';
import { leads } from './state/redis/lead';
import { RedisStore } from './state/redis/store';
import { SharedQueue } from './turns/shared-queue';

interface Around {
  now: () => number;
  log: Log;
  within?: number | undefined;
}

/** Everything on one Redis: state, queue, conversations and clock. */
export async function redisFoundation(url: string, { now, log, within }: Around): Promise<Foundation> {
  const redis = await connectRedis(url, { log, within });
  const subscriber = await connectRedis(url, { log, within });
  const clock = await sharedClock(redis, now);
  const store = new RedisStore(redis);
  const queue = new SharedQueue(redis);
  const report = (error: unknown): void => log.error({ cause: causeOf(error) }, 'A stream could not be fed.');
  const conversations = new SharedConversations({ redis, subscriber, clock: clock.now, report });
  return {
    store,
    now: clock.now,
    check: async () => void (await redis.set(`${KEY_PREFIX}probe`, 1, 'PX', 1000)),
    limiter: (name, perMinute) => redisLimiter(redis, { name, perMinute }),
    shared: {
      queue,
      conversations,
      unsettled: () => queue.unsettled(),
      leads: (deed, ms) => leads(redis, deed, ms),
    },
    async close() {
      clock.stop();
      await store.close();
      for (const connection of [redis, subscriber]) connection.disconnect();
    },
  };
}
