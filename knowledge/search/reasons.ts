import type { ReadEntry } from './corpus';
import type { Query } from './query';

/** Why an entry was found, one line a word of the question: "lassen", "wnr → wanneer", "lasser ≈ lassen". */
export function reasonsFor(entry: ReadEntry, query: Query): string[] {
  const own = new Set(entry.passages.flatMap(({ terms, stops }) => [...terms, ...stops]));
  const lines = query.groups.flatMap(({ typed, terms }) => {
    const [best] = [...terms]
      .filter(([term]) => own.has(term))
      .sort(([a, x], [b, y]) => y.strength - x.strength || (a < b ? -1 : 1));
    return best === undefined ? [] : [best[1].why ?? typed];
  });
  return [...new Set(lines)];
}
