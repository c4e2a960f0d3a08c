import type { Knowledge } from '../../knowledge/load';
import type { Search } from '../../knowledge/search/contract';
import { type Store, StoreConflict } from '../state/store';
import type { Metrics } from './metrics';
import { type Step, UNTRACED } from './tracing/tracing';

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

interface Searching {
  metrics: Pick<Metrics, 'searched'>;
  /** Absent: a search is counted only. */
  step?: Step;
}

/** The same knowledge, with how sure its search was counted, and each search a step. */
export function measuredKnowledge(knowledge: () => Knowledge, searching: Searching): () => Knowledge {
  let made: { of: Knowledge; measured: Knowledge } | undefined;
  return () => {
    const of = knowledge();
    if (made?.of !== of) made = { of, measured: { ...of, search: measuredSearch(of.search, searching) } };
    return made.measured;
  };
}

function measuredSearch(search: Search, { metrics, step = UNTRACED.step }: Searching): Search {
  return {
    search(text, locale, limit) {
      const result = step('search', () => search.search(text, locale, limit));
      metrics.searched(result.theme ? 'theme' : result.verdict, result.hits[0]?.confidence ?? 0);
      return result;
    },
  };
}
