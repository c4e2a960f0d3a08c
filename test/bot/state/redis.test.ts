import type { Redis } from 'ioredis';
import { createLog } from '../../../bot/log';
import { connectRedis } from '../../../bot/state/redis/connection';
import { RedisStore } from '../../../bot/state/redis/store';
import { StoreConflict, StoreTooSlow } from '../../../bot/state/store';
import { StateUnavailable } from '../../../bot/state/unavailable';
import { freePort, type RedisServer, startRedis } from '../shared/redis-server';

const log = createLog('silent');
const PASSWORD = 'hunter2';
let server: RedisServer;
beforeAll(async () => {
  server = await startRedis('--requirepass', PASSWORD);
});
afterAll(() => server.close());

const open: Redis[] = [];
afterEach(() => {
  for (const redis of open.splice(0)) redis.disconnect();
});

async function connect(url = server.freshUrl()): Promise<Redis> {
  const redis = await connectRedis(url, { log });
  open.push(redis);
  return redis;
}

test('every key has our prefix with its version, and goes by itself', async () => {
  const redis = await connect();
  const store = new RedisStore(redis);
  for (const key of ['conversation/a', 'expert/b', 'reminder/c', 'anything']) await store.put(key, 1, undefined);
  const keys = await redis.keys('*');
  expect(keys).toHaveLength(5);
  for (const key of keys) {
    expect(key).toMatch(/^techniekpact:1:(?:state:|index$)/);
    expect(await redis.pttl(key)).toBeGreaterThan(0);
  }
  const day = 24 * 60 * 60 * 1000;
  expect(await redis.pttl('techniekpact:1:state:conversation/a')).toBeLessThanOrEqual(day);
});

test('what another version or another program keeps is neither read nor touched', async () => {
  const redis = await connect();
  await redis.set('techniekpact:0:state:conversation/a', 'of another version');
  await redis.set('conversation/a', 'of another program');
  const store = new RedisStore(redis);
  expect(await store.get('conversation/a')).toBeUndefined();
  await store.put('conversation/a', 'ours', undefined);
  await store.remove('conversation/a');
  for await (const key of store.keys('')) throw new Error(`"${key}" is not ours.`);
  expect(await redis.dbsize()).toBe(2);
});

test('row 27: two connections cannot both win', async () => {
  const url = server.freshUrl();
  const [one, other] = [new RedisStore(await connect(url)), new RedisStore(await connect(url))];
  const etag = await one.put('a', 1, undefined);
  await other.put('a', 2, etag);
  await expect(one.put('a', 3, etag)).rejects.toThrow(StoreConflict);
});

test('a listing passes over what went by itself', async () => {
  const redis = await connect();
  const store = new RedisStore(redis);
  for (const key of ['expert/a', 'expert/b', 'conversation/c']) await store.put(key, 1, undefined);
  await redis.del('techniekpact:1:state:expert/a');
  const found: string[] = [];
  for await (const key of store.keys('expert/')) found.push(key);
  for await (const key of store.keys('conversation/')) found.push(key);
  expect(found).toEqual(['expert/b', 'conversation/c']);
  expect(await redis.zcard('techniekpact:1:index')).toBe(1);
});

test('a listing is by the letter of its prefix, not by a pattern', async () => {
  const store = new RedisStore(await connect());
  for (const key of ['a*b', 'axb', 'a[x]', 'a\\']) await store.put(key, 1, undefined);
  const found = async (prefix: string): Promise<string[]> => {
    const keys: string[] = [];
    for await (const key of store.keys(prefix)) keys.push(key);
    return keys;
  };
  expect(await found('a*')).toEqual(['a*b']);
  expect(await found('a[')).toEqual(['a[x]']);
  expect(await found('a\\')).toEqual(['a\\']);
});

test.each([
  ['a wrong password', () => server.url.replace(PASSWORD, 'wrong-one')],
  ['no password', () => server.url.replace(`:${PASSWORD}@`, '')],
])('%s is refused at once, with what to mend and without the password', async (_what, url) => {
  const refused = connectRedis(url(), { log });
  await expect(refused).rejects.toThrow(StateUnavailable);
  await expect(refused).rejects.toThrow(/^Redis at 127\.0\.0\.1:\d+ refuses us\. Mend .+ STATE_URL\.$/);
  await expect(refused).rejects.not.toThrow('wrong-one');
});

test('a server that is not there is waited for, and then named', async () => {
  const url = `redis://127.0.0.1:${await freePort()}`;
  await expect(connectRedis(url, { log, within: 200 })).rejects.toThrow(/did not answer within 0\.2 s\. Start it/);
});

test('a server that comes later is used', async () => {
  const late = await startRedis();
  await late.kill();
  const connecting = connectRedis(late.url, { log });
  await late.start();
  const redis = await connecting;
  await new RedisStore(redis).put('a', 1, undefined);
  redis.disconnect();
  await late.close();
});

test('row 28: after a restart of the server everything is still there, over the same connection', async () => {
  const own = await startRedis();
  const redis = await connectRedis(own.url, { log });
  const store = new RedisStore(redis);
  const etag = await store.put('a', 1, undefined);
  await own.kill();
  const reading = store.get('a');
  await own.start();
  expect(await reading).toEqual({ value: 1, etag });
  await store.put('a', 2, etag);
  redis.disconnect();
  await own.close();
});

test('what was given up while the server was away is not done once it is back', async () => {
  const own = await startRedis();
  const redis = await connectRedis(own.url, { log });
  const store = new RedisStore(redis);
  await own.kill();
  await expect(store.put('a', 1, undefined)).rejects.toThrow(StoreTooSlow);
  await own.start();
  expect(await store.get('a')).toBeUndefined();
  redis.disconnect();
  await own.close();
});

test('a full server refuses what is new and keeps what it has', async () => {
  const redis = await connect();
  const store = new RedisStore(redis);
  const etag = await store.put('a', 1, undefined);
  await redis.config('SET', 'maxmemory', '1');
  await expect(store.put('b', 1, undefined)).rejects.toThrow('OOM');
  expect(await store.get('a')).toEqual({ value: 1, etag });
  await redis.config('SET', 'maxmemory', '0');
  await store.put('a', 2, etag);
});
