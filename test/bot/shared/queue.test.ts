import type { Redis } from 'ioredis';
import { createLog } from '../../../bot/log';
import { connectRedis } from '../../../bot/state/redis/connection';
import { StoreTooSlow } from '../../../bot/state/store';
import { SharedQueue } from '../../../bot/turns/shared-queue';
import { type RedisServer, startRedis } from './redis-server';

const log = createLog('silent');
let server: RedisServer;
let url: string;
const open: Redis[] = [];
beforeAll(async () => {
  server = await startRedis();
});
beforeEach(() => {
  url = server.freshUrl();
});
afterEach(() => {
  for (const redis of open.splice(0)) redis.disconnect();
});
afterAll(() => server.close());

/** The queue as one more process has it. */
async function process(lease?: number): Promise<{ queue: SharedQueue; redis: Redis }> {
  const redis = await connectRedis(url, { log });
  open.push(redis);
  return { queue: new SharedQueue(redis, lease), redis };
}

function held(): { until: Promise<void>; release: () => void } {
  let release = (): void => undefined;
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { until, release };
}

test('three processes do the work of one key one at a time, each in the order it was given', async () => {
  const queues = await Promise.all([process(), process(), process()]);
  let running = 0;
  const order: string[] = [];
  const work = (name: string) => async (): Promise<void> => {
    expect(++running).toBe(1);
    await new Promise(setImmediate);
    order.push(name);
    running--;
  };
  await Promise.all(
    queues.flatMap(({ queue }, at) => [1, 2, 3, 4, 5].map((number) => queue.run('a', work(`${at}:${number}`)))),
  );
  expect(order).toHaveLength(15);
  for (const at of [0, 1, 2])
    expect(order.filter((name) => name.startsWith(`${at}:`))).toEqual(
      [1, 2, 3, 4, 5].map((number) => `${at}:${number}`),
    );
});

test('what came first at one process goes before what came later at another', async () => {
  const [one, other] = [await process(), await process()];
  const { until, release } = held();
  const order: number[] = [];
  const first = one.queue.run('a', () => until);
  await one.redis.ping();
  const second = other.queue.run('a', async () => void order.push(2));
  await other.redis.ping();
  const third = one.queue.run('a', async () => void order.push(3));
  await one.redis.ping();
  release();
  await Promise.all([first, second, third]);
  expect(order).toEqual([2, 3]);
});

test('keys do not wait for each other, and a failure holds nobody back', async () => {
  const { queue } = await process();
  const { until, release } = held();
  const slow = queue.run('a', () => until);
  await queue.run('b', async () => undefined);
  release();
  await slow;
  await expect(queue.run('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await queue.run('a', async () => 'fine')).toBe('fine');
  await queue.idle();
  expect(queue.depth).toBe(0);
});

test('a process that dies loses its place, and what it left is named once to those who ask', async () => {
  const [dying, alive] = [await process(100), await process(100)];
  void dying.queue.run('a', () => new Promise(() => undefined));
  void dying.queue.run('b', () => new Promise(() => undefined));
  await dying.redis.ping();
  dying.redis.disconnect();
  expect(await alive.queue.run('a', async () => 'done')).toBe('done');
  const found: string[] = [];
  while (found.length === 0) found.push(...(await alive.queue.unsettled()));
  expect(found).toEqual(['b']);
  await alive.queue.run('b', async () => undefined);
  expect(await alive.redis.zcard('techniekpact:1:queue:running')).toBe(0);
});

test('work that failed is named again later, not at once; work that succeeded never', async () => {
  const { queue, redis } = await process();
  await queue.run('a', async () => undefined);
  await queue.run('b', () => Promise.reject(new Error('the channel is away'))).catch(() => undefined);
  expect(await queue.unsettled()).toEqual([]);
  const running = 'techniekpact:1:queue:running';
  expect([await redis.zcard(running), await redis.zscore(running, 'b')]).toEqual([1, expect.any(String)]);
});

test('every key goes by itself', async () => {
  const { queue, redis } = await process();
  await queue.run('a', async () => {
    const keys = await redis.keys('*');
    expect(keys).toHaveLength(3);
    for (const key of keys) expect(await redis.pttl(key)).toBeGreaterThan(0);
  });
  expect(await redis.dbsize()).toBe(0);
});

test('without the server, work is refused, and done again once it is back', async () => {
  const own = await startRedis();
  const redis = await connectRedis(own.url, { log });
  const queue = new SharedQueue(redis);
  await own.kill();
  await expect(queue.run('a', async () => 'done')).rejects.toThrow(StoreTooSlow);
  await own.start();
  expect(await queue.run('a', async () => 'done')).toBe('done');
  redis.disconnect();
  await own.close();
}, 30_000);
