import { freshVersion } from './etag';
import { checkedKey } from './key';
import { type Store, StoreConflict, type Stored } from './store';

interface Entry {
  json: string;
  etag: string;
}

/** Keeps everything in this process and forgets it at the end: for tests and for asking questions in the terminal. */
export function memoryStore(): Store {
  return new MemoryStore();
}

class MemoryStore implements Store {
  private readonly entries = new Map<string, Entry>();
  private closed = false;

  async get<T>(key: string): Promise<Stored<T> | undefined> {
    this.refuseWhenClosed();
    const entry = this.entries.get(checkedKey(key));
    return entry && { value: JSON.parse(entry.json), etag: entry.etag };
  }

  async put<T>(key: string, value: T, etag: string | undefined): Promise<string> {
    this.refuseWhenClosed();
    if (this.entries.get(checkedKey(key))?.etag !== etag) throw new StoreConflict(key);
    const fresh = String(freshVersion());
    this.entries.set(key, { json: JSON.stringify(value), etag: fresh });
    return fresh;
  }

  async remove(key: string): Promise<void> {
    this.refuseWhenClosed();
    this.entries.delete(checkedKey(key));
  }

  async *keys(prefix: string): AsyncIterable<string> {
    this.refuseWhenClosed();
    const found = [...this.entries.keys()].filter((key) => key.startsWith(prefix));
    yield* found.sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  }

  async close(): Promise<void> {
    this.closed = true;
    this.entries.clear();
  }

  private refuseWhenClosed(): void {
    if (this.closed) throw new Error('The store is closed.');
  }
}
