import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { createLog } from '../../../bot/log';
import { openContainer } from '../../../bot/state/blob/container';
import { BlobStore } from '../../../bot/state/blob/store';
import { openLmdbStore } from '../../../bot/state/lmdb';
import { memoryStore } from '../../../bot/state/memory';
import { connectRedis } from '../../../bot/state/redis/connection';
import { RedisStore } from '../../../bot/state/redis/store';
import { type Store, StoreConflict } from '../../../bot/state/store';
import { update } from '../../../bot/state/update';
import { type RedisServer, startRedis } from '../shared/redis-server';
import { type Azurite, startAzurite } from './azurite';

const made: string[] = [];

async function freshDirectory(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'store-'));
  made.push(dir);
  return dir;
}

let server: RedisServer;
let redis: Redis;
let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
  server = await startRedis();
  redis = await connectRedis(server.url, { log: createLog('silent') });
});

async function emptyRedisStore(): Promise<Store> {
  await redis.flushall();
  return new RedisStore(redis);
}

async function emptyBlobStore(): Promise<Store> {
  const { connection } = azurite;
  return new BlobStore(await openContainer({ url: azurite.freshUrl(), connection }));
}

const stores: [string, () => Promise<Store>][] = [
  ['memory', async () => memoryStore()],
  ['lmdb', async () => openLmdbStore(await freshDirectory())],
  ['redis', emptyRedisStore],
  ['blob', emptyBlobStore],
];

async function all(keys: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const key of keys) found.push(key);
  return found;
}

afterAll(async () => {
  redis.disconnect();
  await server.close();
  await azurite.close();
  for (const dir of made) await rm(dir, { recursive: true, force: true });
});

const shown = (key: string) => (key.length > 70 ? `${key.length} × ${[...key][0]}` : JSON.stringify(key));

describe.each(stores)('the %s store', (_name, openStore) => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore();
  });
  afterEach(() => store.close());

  test('gives back what was put, and nothing for a key that is not there', async () => {
    const value = { text: 'hé 😀', list: [1, null, { deep: true }], empty: {} };
    const etag = await store.put('a', value, undefined);
    expect(await store.get('a')).toEqual({ value, etag });
    expect(await store.get('b')).toBeUndefined();
  });

  test('a value that is changed after reading is not changed in the store', async () => {
    await store.put('a', { list: [1] }, undefined);
    (await store.get<{ list: number[] }>('a'))?.value.list.push(2);
    expect((await store.get('a'))?.value).toEqual({ list: [1] });
  });

  test('row 27: of two writers that read the same version the second is refused', async () => {
    const read = await store.put('a', 'first', undefined);
    await store.put('a', 'second', read);
    await expect(store.put('a', 'late', read)).rejects.toThrow(StoreConflict);
    expect((await store.get('a'))?.value).toBe('second');
  });

  test('row 27: of two writers at the same moment exactly one wins', async () => {
    const read = await store.put('a', 0, undefined);
    const outcomes = await Promise.allSettled([store.put('a', 1, read), store.put('a', 2, read)]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('a key that must not exist yet is made once', async () => {
    const outcomes = await Promise.allSettled([1, 2, 3].map((value) => store.put('a', value, undefined)));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    await expect(store.put('a', 4, undefined)).rejects.toThrow('Load it again');
  });

  test.each([
    '*',
    '',
    '0',
    '1',
    'NaN',
    '-1',
    '1e3',
    ' 1',
  ])('an etag that was never given is refused: %j', async (etag) => {
    await store.put('a', 1, undefined);
    await expect(store.put('a', 2, etag)).rejects.toThrow(StoreConflict);
    await expect(store.put('b', 2, etag)).rejects.toThrow(StoreConflict);
    expect(await store.get('b')).toBeUndefined();
  });

  test('an etag counts as it was given, not as the number that it looks like', async () => {
    const etag = await store.put('a', 1, undefined);
    for (const alike of [` ${etag}`, `${etag}.0`, `+${etag}`, `0${etag}`])
      await expect(store.put('a', 2, alike)).rejects.toThrow(StoreConflict);
    await store.put('a', 3, etag);
  });

  test('a key that was removed is not written again by one who read it before', async () => {
    const read = await store.put('a', 1, undefined);
    await store.remove('a');
    expect(await store.get('a')).toBeUndefined();
    await expect(store.put('a', 2, read)).rejects.toThrow(StoreConflict);
    await store.put('a', 'another life', undefined);
    await expect(store.put('a', 3, read)).rejects.toThrow(StoreConflict);
  });

  test('removing what is not there is fine', async () => {
    await expect(store.remove('nothing')).resolves.toBeUndefined();
  });

  test.each(
    [
      'msteams/conversations/a:1/19:abc@thread.tacv2;messageid=1?x=#%é',
      '29:1F3xY_-/Æ',
      '😀',
      '😀'.repeat(125),
      'x'.repeat(500),
      '123',
      '__proto__',
      ' ',
      '../../etc/passwd',
      'line\nbreak',
      'ﬀ',
      'constructor',
    ].map((key) => [shown(key), key] as const),
  )('takes the odd key %s', async (_shown, key) => {
    await store.put(key, { key }, undefined);
    expect((await store.get(key))?.value).toEqual({ key });
    expect(await all(store.keys(''))).toEqual([key]);
    await store.remove(key);
    expect(await store.get(key)).toBeUndefined();
  });

  test('tells keys apart that look alike', async () => {
    const keys = ['é', 'e\u0301', 'E', 'e', 'e ', 'e/'];
    for (const key of keys) await store.put(key, key, undefined);
    for (const key of keys) expect((await store.get(key))?.value).toBe(key);
  });

  test.each(
    (
      [
        ['', 'bytes'],
        ['x'.repeat(501), '501'],
        ['😀'.repeat(126), '504'],
        ['a\0b', 'null'],
        ['\ud83d', 'surrogate'],
      ] as const
    ).map(([key, why]) => [shown(key), key, why] as const),
  )('refuses the key %s', async (_shown, key, why) => {
    await expect(store.put(key, 1, undefined)).rejects.toThrow(why);
    await expect(store.get(key)).rejects.toThrow(RangeError);
    await expect(store.remove(key)).rejects.toThrow(RangeError);
  });

  test('200 increments by 8 writers at the same time all count', async () => {
    const increments = Array.from({ length: 8 }, async () => {
      for (let i = 0; i < 25; i++) await update<number>(store, 'counter', (old) => (old ?? 0) + 1);
    });
    await Promise.all(increments);
    expect((await store.get('counter'))?.value).toBe(200);
  });

  test('lists keys by prefix, in the order of their bytes', async () => {
    for (const key of ['b/1', 'a/10', 'a/2', 'a', 'a/😀', 'a/\uffee', 'a0', 'A/1', '😀'])
      await store.put(key, 1, undefined);
    expect(await all(store.keys('a/'))).toEqual(['a/10', 'a/2', 'a/\uffee', 'a/😀']);
    expect(await all(store.keys('c'))).toEqual([]);
    expect(await all(store.keys(''))).toEqual(['A/1', 'a', 'a/10', 'a/2', 'a/\uffee', 'a/😀', 'a0', 'b/1', '😀']);
  });

  test('keys may be removed while they are listed', async () => {
    const names = Array.from({ length: 700 }, (_, i) => `k/${String(i).padStart(4, '0')}`);
    for (let from = 0; from < names.length; from += 50)
      await Promise.all(names.slice(from, from + 50).map((name) => store.put(name, 1, undefined)));
    const seen: string[] = [];
    for await (const key of store.keys('k/')) {
      seen.push(key);
      await store.remove(key);
    }
    expect(seen).toEqual(names);
    expect(await all(store.keys('k/'))).toEqual([]);
  });

  test('once closed, it says so', async () => {
    await store.put('a', 1, undefined);
    await store.close();
    await expect(store.get('a')).rejects.toThrow('closed');
    await expect(store.put('b', 1, undefined)).rejects.toThrow('closed');
    await expect(store.remove('a')).rejects.toThrow('closed');
    await expect(all(store.keys(''))).rejects.toThrow('closed');
    await expect(store.close()).resolves.toBeUndefined();
  });
});

test('row 29: lmdb remembers over a restart, and its etags too', async () => {
  const dir = await freshDirectory();
  const before = openLmdbStore(dir);
  const etag = await before.put('a', { n: 1 }, undefined);
  await before.close();

  const after = openLmdbStore(dir);
  expect(await after.get('a')).toEqual({ value: { n: 1 }, etag });
  await after.put('a', { n: 2 }, etag);
  await after.close();
});

test('update passes on an error that is no conflict', async () => {
  const store = memoryStore();
  await store.close();
  await expect(update(store, 'a', () => 1)).rejects.toThrow('closed');
});
