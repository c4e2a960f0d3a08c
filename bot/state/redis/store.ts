import type { Redis } from 'ioredis';
import { freshVersion, versionOf } from '../etag';
import { checkedKey } from '../key';
import { LONGEST, lifetimeOf } from '../lifetimes';
import { type Store, StoreConflict, type Stored } from '../store';
import { KEY_PREFIX } from './connection';
import { type Script, scriptOn } from './script';

const PREFIX = `${KEY_PREFIX}state:`;
/** Keys looked at in one step of a listing. */
const KEYS_AT_ONCE = 1000;

/** The names of what is listed, in the order of their bytes: not those of conversations, which are many and never listed. */
const INDEX = `${KEY_PREFIX}index`;
const UNLISTED = 'conversation/';

/**
 * KEYS: the key, the index. ARGV: expected version (empty: no key), its own, value, lifetime, name in the index or empty,
 * lifetime of the index. A write that was sent twice, because its answer was lost, finds its own version and is fine.
 */
const PUT = `
local stored = redis.call('GET', KEYS[1])
local version = stored and string.match(stored, '^%d+') or ''
if version == ARGV[2] then return 1 end
if version ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2] .. ' ' .. ARGV[3], 'PX', ARGV[4])
if ARGV[5] ~= '' then
  redis.call('ZADD', KEYS[2], 0, ARGV[5])
  redis.call('PEXPIRE', KEYS[2], ARGV[6])
end
return 1`;

/** KEYS: the index. ARGV: from, to, how many, what keys start with. Gives names, whether they live, and drops those that do not. */
const LIST = `
local names = redis.call('ZRANGEBYLEX', KEYS[1], ARGV[1], ARGV[2], 'LIMIT', 0, ARGV[3])
local found = {}
for at, name in ipairs(names) do
  local lives = redis.call('EXISTS', ARGV[4] .. name)
  if lives == 0 then redis.call('ZREM', KEYS[1], name) end
  found[at] = { name, lives }
end
return found`;

/** The store on a Redis that several processes share. Every key goes by itself once its lifetime is over. */
export class RedisStore implements Store {
  private readonly write: Script<number>;
  private readonly list: Script<[name: string, lives: number][]>;
  private closed = false;

  constructor(private readonly redis: Redis) {
    this.write = scriptOn(redis, 'techniekpactPut', PUT);
    this.list = scriptOn(redis, 'techniekpactList', LIST);
  }

  async get<T>(key: string): Promise<Stored<T> | undefined> {
    this.refuseWhenClosed();
    const stored = await this.redis.get(PREFIX + checkedKey(key));
    if (stored === null) return undefined;
    const end = stored.indexOf(' ');
    return { value: JSON.parse(stored.slice(end + 1)), etag: stored.slice(0, end) };
  }

  async put<T>(key: string, value: T, etag: string | undefined): Promise<string> {
    this.refuseWhenClosed();
    const fresh = String(freshVersion());
    const name = PREFIX + checkedKey(key);
    const possible = etag === undefined || versionOf(etag) !== undefined;
    const args = [etag ?? '', fresh, JSON.stringify(value), lifetimeOf(key), isListed(key) ? key : '', LONGEST];
    if (!possible || !(await this.write([name, INDEX], ...args))) throw new StoreConflict(key);
    return fresh;
  }

  async remove(key: string): Promise<void> {
    this.refuseWhenClosed();
    await this.redis.del(PREFIX + checkedKey(key));
    if (isListed(key)) await this.redis.zrem(INDEX, key);
  }

  async *keys(prefix: string): AsyncIterable<string> {
    this.refuseWhenClosed();
    const unlisted = UNLISTED.startsWith(prefix) || prefix.startsWith(UNLISTED);
    yield* unlisted ? this.scanned(prefix) : this.listed(prefix);
  }

  private async *listed(prefix: string): AsyncIterable<string> {
    const end = Buffer.concat([Buffer.from(`(${prefix}`), Buffer.of(0xff)]);
    for (let from = `[${prefix}`; ; ) {
      const portion = await this.list([INDEX], from, end, KEYS_AT_ONCE, PREFIX);
      for (const [name, lives] of portion) if (lives) yield name;
      const last = portion.at(-1)?.[0];
      if (last === undefined || portion.length < KEYS_AT_ONCE) return;
      from = `(${last}`;
    }
  }

  /** Goes over every key of the server, a portion at a time. */
  private async *scanned(prefix: string): AsyncIterable<string> {
    const found = new Set<string>();
    const match = `${escapeGlob(PREFIX + prefix)}*`;
    for (let cursor = '0'; ; ) {
      const [next, names] = await this.redis.scan(cursor, 'MATCH', match, 'COUNT', KEYS_AT_ONCE);
      for (const name of names) found.add(name.slice(PREFIX.length));
      if (next === '0') break;
      cursor = next;
    }
    yield* [...found].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  }

  async close(): Promise<void> {
    this.closed = true;
  }

  private refuseWhenClosed(): void {
    if (this.closed) throw new Error('The store is closed.');
  }
}

const isListed = (key: string): boolean => !key.startsWith(UNLISTED);
const escapeGlob = (text: string): string => text.replace(/[\\*?[\]]/g, '\\$&');
