import type { Store } from '../../state/store';
import type { OneByOne } from '../../turns/queue';
import type { Step } from './tracing';

/** The same store, each of its answers a step. */
export function tracedStore(store: Store, step: Step): Store {
  return {
    get: (key) => step('store get', () => store.get(key)),
    put: (key, value, etag) => step('store put', () => store.put(key, value, etag)),
    remove: (key) => step('store remove', () => store.remove(key)),
    keys: (prefix) => store.keys(prefix),
    close: () => store.close(),
  };
}

/** The same queue; the step is the waiting, which ends when the work begins. */
export function tracedQueue(queue: OneByOne, step: Step): OneByOne {
  return {
    run<T>(key: string, work: () => Promise<T>): Promise<T> {
      let begin = (): void => undefined;
      const begun = new Promise<void>((resolve) => {
        begin = resolve;
      });
      void step('queue', () => begun);
      const done = queue.run(key, () => {
        begin();
        return work();
      });
      done.then(begin, begin);
      return done;
    },
    idle: () => queue.idle(),
    get depth() {
      return queue.depth;
    },
  };
}
