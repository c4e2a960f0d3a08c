import { type Store, StoreConflict } from './store';

/**
 * Reads, changes and writes, again and again until nobody came in between; the same value is not written again.
 * `change` gets `undefined` for a key that is not there, may run more than once and so has no side effects.
 */
export async function update<T>(store: Store, key: string, change: (old: T | undefined) => T): Promise<T> {
  for (;;) {
    const stored = await store.get<T>(key);
    const value = change(stored?.value);
    if (stored && value === stored.value) return value;
    try {
      await store.put(key, value, stored?.etag);
      return value;
    } catch (error) {
      if (!(error instanceof StoreConflict)) throw error;
    }
  }
}
