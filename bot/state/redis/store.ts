import type { Redis } from 'ioredis';
import { freshVersion, versionOf } from '../etag';
import { checkedKey } from '../key';
import { lifetimeOf } from '../lifetimes';
import { type Store, StoreConflict, type Stored } from '../store';
import { KEY_PREFIX } from './connection';
import { type Script, scriptOn } from './script';

const PREFIX = `${KEY_PREFIX}state:`;
/** Keys looked at in one step of a listing. */
const KEYS_AT_ONCE = 1000;

/**
 * Writes when the version is the expected one (empty: no key). A write that was sent twice, because its answer was
 * lost, finds its own version and is fine.
 */
const PUT = `
local stored = redis.call('GET', KEYS[1])
local version = stored and string.match(stored, '^%d+') or ''
if version == ARGV[2] then return 1 end
if version ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2] .. ' ' .. ARGV[3], 'PX', ARGV[4])
return 1`;

/** The store on a Redis that several processes share. Every key goes by itself once its lifetime is over. */
export class RedisStore implements Store {
  private readonly write: Script<number>;
  private closed = false;

  constructor(private readonly redis: Redis) {
    this.write = scriptOn(redis, 'techniekpactPut', PUT);
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
    const args = [etag ?? '', fresh, JSON.stringify(value), lifetimeOf(key)];
    if (!possible || !(await this.write([name], ...args))) throw new StoreConflict(key);
    return fresh;
  }

  async remove(key: string): Promise<void> {
    this.refuseWhenClosed();
    await this.redis.del(PREFIX + checkedKey(key));
  }

  /** Goes over every key of the server, a portion at a time: for what is looked for every minute, not every turn. */
  async *keys(prefix: string): AsyncIterable<string> {
    this.refuseWhenClosed();
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

const escapeGlob = (text: string): string => text.replace(/[\\*?[\]]/g, '\\$&');
