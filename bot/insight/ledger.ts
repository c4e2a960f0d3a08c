import type { Store } from '../state/store';
import { update } from '../state/update';
import { type Counts, sum } from './fact';
import { isPastKeeping } from './week';

/** The counts by week, on any store: a write adds to what other processes wrote. */
export interface Ledger {
  add(week: string, counts: Counts): Promise<void>;
  /** The counts of one week; empty when there are none. */
  read(week: string): Promise<Counts>;
  /** Drops the weeks that began more than 13 months before the instant. Gives how many. */
  forget(instant: number): Promise<number>;
}

const PREFIX = 'insight/counts/';

export function createLedger(store: Store): Ledger {
  return {
    add: async (week, counts) => void (await update<Counts>(store, PREFIX + week, (old) => sum(old ?? {}, counts))),
    read: async (week) => (await store.get<Counts>(PREFIX + week))?.value ?? {},
    async forget(instant) {
      let forgotten = 0;
      for await (const key of store.keys(PREFIX)) {
        if (!isPastKeeping(key.slice(PREFIX.length), instant)) continue;
        await store.remove(key);
        forgotten++;
      }
      return forgotten;
    },
  };
}
