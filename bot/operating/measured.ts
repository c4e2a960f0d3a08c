import type { Knowledge } from '../../knowledge/load';
import type { Search } from '../../knowledge/search/contract';
import { type Store, StoreConflict } from '../state/store';
import type { Metrics } from './metrics';

/** The same store, with its failures counted. */
export function measuredStore(store: Store, metrics: Pick<Metrics, 'storeFailed'>): Store {
  const counted = async <T>(operation: string, done: Promise<T>): Promise<T> => {
    try {
      return await done;
    } catch (error) {
      if (!(error instanceof StoreConflict)) metrics.storeFailed(operation);
      throw error;
    }
  };
  return {
    get: (key) => counted('get', store.get(key)),
    put: (key, value, etag) => counted('put', store.put(key, value, etag)),
    remove: (key) => counted('remove', store.remove(key)),
    keys: (prefix) => store.keys(prefix),
    close: () => store.close(),
  };
}

/** The same knowledge, with how sure its search was counted. */
export function measuredKnowledge(knowledge: () => Knowledge, metrics: Pick<Metrics, 'searched'>): () => Knowledge {
  let made: { of: Knowledge; measured: Knowledge } | undefined;
  return () => {
    const of = knowledge();
    if (made?.of !== of) made = { of, measured: { ...of, search: measuredSearch(of.search, metrics) } };
    return made.measured;
  };
}

function measuredSearch(search: Search, metrics: Pick<Metrics, 'searched'>): Search {
  return {
    search(text, locale, limit) {
      const result = search.search(text, locale, limit);
      metrics.searched(result.theme ? 'theme' : result.verdict, result.hits[0]?.confidence ?? 0);
      return result;
    },
  };
}
