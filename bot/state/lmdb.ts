import { setImmediate as others } from 'node:timers/promises';
import { open, type RootDatabase } from 'lmdb';
import { freshVersion, versionOf } from './etag';
import { checkedKey } from './key';
import { type Store, StoreConflict, type Stored } from './store';

const KEYS_AT_ONCE = 256;

/** The embedded store: one file in `dir`, which is made when it is not there. Several processes may open it. */
export function openLmdbStore(dir: string): Store {
  // Without overlappingSync a write resolves only once it is on disk.
  return new LmdbStore(open({ path: dir, encoding: 'json', useVersions: true, overlappingSync: false }));
}

class LmdbStore implements Store {
  private closing: Promise<void> | undefined;

  constructor(private readonly db: RootDatabase<unknown, string>) {}

  async get<T>(key: string): Promise<Stored<T> | undefined> {
    this.refuseWhenClosed();
    const entry = this.db.getEntry(checkedKey(key));
    return entry && { value: entry.value as T, etag: String(entry.version) };
  }

  async put<T>(key: string, value: T, etag: string | undefined): Promise<string> {
    this.refuseWhenClosed();
    const fresh = freshVersion();
    const written = await this.compareAndSet({ key: checkedKey(key), value, fresh, etag });
    if (!written) throw new StoreConflict(key);
    return String(fresh);
  }

  async remove(key: string): Promise<void> {
    this.refuseWhenClosed();
    await this.db.remove(checkedKey(key));
  }

  /** Reads in portions, so that no snapshot stays open while the caller works; between two of them others are served. */
  async *keys(prefix: string): AsyncIterable<string> {
    let last: string | undefined;
    for (;;) {
      this.refuseWhenClosed();
      const start = last ?? (prefix || undefined);
      const exclusiveStart = last !== undefined;
      const portion = [...this.db.getKeys({ start, exclusiveStart, limit: KEYS_AT_ONCE })];
      for (const key of portion) {
        if (!key.startsWith(prefix)) return;
        yield key;
      }
      last = portion.at(-1);
      if (portion.length < KEYS_AT_ONCE) return;
      await others();
    }
  }

  close(): Promise<void> {
    this.closing ??= this.db.close();
    return this.closing;
  }

  /** The comparison is made inside the write transaction, so two processes cannot both win. */
  private compareAndSet(write: { key: string; value: unknown; fresh: number; etag: string | undefined }) {
    const { key, value, fresh, etag } = write;
    if (etag === undefined) return this.db.ifNoExists(key, () => this.db.put(key, value, fresh));
    const expected = versionOf(etag);
    return expected === undefined ? false : this.db.put(key, value, fresh, expected);
  }

  private refuseWhenClosed(): void {
    if (this.closing) throw new Error('The store is closed.');
  }
}
