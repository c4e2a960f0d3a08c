import { resolve } from 'node:path';
import type { Conversations } from './channels/directline/contract';
import type { Config } from './config';
import { memoryLimiter } from './limits/limiter';
import type { MakeLimiter } from './limits/limits';
import type { Log } from './log';
import { projectRoot } from './root';
import { openLmdbStore } from './state/lmdb';
import type { Store } from './state/store';
import type { OneByOne } from './turns/queue';

/** What the processes of one assistant share. */
export interface Shared {
  queue: OneByOne;
  conversations: Conversations;
  /** Keys of turns that failed, or that the end of a process cut short: what they decided may still have to be sent. */
  unsettled(): Promise<string[]>;
  /** Whether this process is the one that does a deed this time; the next time is after so many ms. */
  leads(deed: string, ms: number): Promise<boolean>;
}

/** Where everything lives that outlasts a request. */
export interface Foundation {
  store: Store;
  /** Milliseconds since 1970; the same for every process. */
  now: () => number;
  /** Rejects when the state cannot be read and written. */
  check(): Promise<void>;
  /** Counts by minute, for every process on the store together. */
  limiter: MakeLimiter;
  /** Undefined for the embedded store and for blob storage, which serve one process. */
  shared?: Shared;
  /** Everything of before is written; afterwards nothing is. */
  close(): Promise<void>;
}

interface Around {
  /** This machine's clock: milliseconds since 1970. */
  now: () => number;
  log: Log;
  /** Ms to wait for a server that is not there yet; absent: until it comes. */
  within?: number | undefined;
}

/** Opens what STATE_URL names, or the embedded store. Rejects with StateUnavailable when it cannot be used. */
export async function openFoundation(
  { stateUrl, stateDir, stateBlob }: Pick<Config, 'stateUrl' | 'stateDir' | 'stateBlob'>,
  around: Around,
): Promise<Foundation> {
  if (stateBlob) {
    // Only who has a storage account loads what speaks with it.
    const { blobFoundation }: typeof import('./foundation-blob') = require('./foundation-blob');
    return blobFoundation(stateBlob, around.now);
  }
  if (stateUrl === undefined) return embedded(resolve(projectRoot(), stateDir), around);
  // Only who has a Redis loads what speaks with it.
  const { redisFoundation }: typeof import('./foundation-redis') = require('./foundation-redis');
  return redisFoundation(stateUrl, around);
}

function embedded(dir: string, { now }: Around): Foundation {
  const store = openLmdbStore(dir);
  const check = async (): Promise<void> => void (await store.get('probe'));
  const limiter: MakeLimiter = (_name, perMinute) => memoryLimiter(perMinute);
  return { store, now, check, limiter, close: () => store.close() };
}
