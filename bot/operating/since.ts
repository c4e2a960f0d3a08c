import type { Knowledge } from '../../knowledge/load';

/** Since when the version of this moment is served, in ms since 1970; ask it whenever the knowledge may have changed. */
export function servedSince(knowledge: () => Knowledge, now: () => number): () => number {
  let seen = { version: knowledge().version, since: now() };
  return () => {
    const { version } = knowledge();
    if (version !== seen.version) seen = { version, since: now() };
    return seen.since;
  };
}
