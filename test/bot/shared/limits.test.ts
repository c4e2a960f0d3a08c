import { TooFast } from '../../../bot/limits/limiter';
import { redisLimiter } from '../../../bot/limits/redis-limiter';
import { createLog } from '../../../bot/log';
import { connectRedis } from '../../../bot/state/redis/connection';
import { startRedis } from './redis-server';

test('row 37: several processes count together, keep no readable address, and each by itself while Redis is away', async () => {
  const server = await startRedis();
  const log = createLog('silent');
  const redis = await Promise.all([connectRedis(server.url, { log }), connectRedis(server.url, { log })]);
  const [one, other] = redis.map((each) => redisLimiter(each, { name: 'requests', perMinute: 3 }));
  if (!one || !other) throw new Error('There are two.');
  try {
    await one.count('203.0.113.7');
    await other.count('203.0.113.7');
    await other.pardon('203.0.113.7');
    await other.count('203.0.113.7');
    await one.count('203.0.113.7');
    await expect(other.count('203.0.113.7')).rejects.toMatchObject({ isFirst: true, seconds: expect.any(Number) });
    await expect(one.count('203.0.113.7')).rejects.toMatchObject({ isFirst: false });
    await one.count('203.0.113.8');
    const [first] = redis;
    const keys = (await first?.keys('*')) ?? [];
    expect(keys).toHaveLength(2);
    expect(keys.join()).not.toContain('203.0.113');

    await server.kill();
    for (let at = 0; at < 3; at++) await one.count('203.0.113.9');
    await expect(one.count('203.0.113.9')).rejects.toBeInstanceOf(TooFast);
    await other.count('203.0.113.9');
  } finally {
    for (const each of redis) each.disconnect();
    await server.close();
  }
});
