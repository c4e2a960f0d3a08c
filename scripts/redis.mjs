import { fromDebian, onPath } from './system.mjs';

/** Sees to it that `redis-server` can be started, for the tests of several processes. Throws with what to do. */
export function redis() {
  if (onPath('redis-server') ?? (fromDebian('redis-server') && onPath('redis-server'))) return;
  throw new Error(
    'The tests of several processes need a Redis, and no redis-server was found.\n' +
      'Install one (Debian: sudo apt-get install redis-server; macOS: brew install redis). It need not run.',
  );
}
