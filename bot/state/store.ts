/** A value with the version that a later write must name. */
export interface Stored<T> {
  value: T;
  etag: string;
}

/** Someone else wrote the key since it was read: load again and decide again. */
export class StoreConflict extends Error {
  /** Of the key only its beginning is told: the rest names a person's conversation. */
  constructor(key: string) {
    super(`"${key.split('/', 1)[0]}/…" was changed by another turn. Load it again and repeat the turn.`);
    this.name = 'StoreConflict';
  }
}

/** The store gave no answer in time. What was asked may have been done: load again and decide again. */
export class StoreTooSlow extends Error {
  constructor(ms: number) {
    super(`The store did not answer within ${ms} ms. See whether it is there, and what keeps it busy.`);
    this.name = 'StoreTooSlow';
  }
}

/**
 * Where conversations live. Keys are strings up to 500 bytes, values are JSON.
 * A write names the etag it read, or `undefined` for a key that must not exist yet; another state is a StoreConflict.
 * An etag never comes back, not even when a key is removed and made again. A write that resolved is on disk.
 */
export interface Store {
  get<T>(key: string): Promise<Stored<T> | undefined>;
  put<T>(key: string, value: T, etag: string | undefined): Promise<string>;
  /** Removing a key that is not there is fine. */
  remove(key: string): Promise<void>;
  /** Keys that start with `prefix`, in the order of their UTF-8 bytes. */
  keys(prefix: string): AsyncIterable<string>;
  /** Afterwards every call rejects. */
  close(): Promise<void>;
}
