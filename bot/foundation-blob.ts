import type { Foundation } from './foundation';
import { memoryLimiter } from './limits/limiter';
import { openContainer } from './state/blob/container';
import type { BlobPlace } from './state/blob/place';
import { BlobStore } from './state/blob/store';

/**
 * State in Azure Blob Storage, for one process: it shares no queue and no streams. Etags keep two processes, of which one
 * takes over from the other, from overwriting each other.
 */
export async function blobFoundation(place: BlobPlace, now: () => number): Promise<Foundation> {
  const store = new BlobStore(await openContainer(place));
  return {
    store,
    now,
    check: async () => void (await store.get('probe')),
    limiter: (_name, perMinute) => memoryLimiter(perMinute),
    close: () => store.close(),
  };
}
