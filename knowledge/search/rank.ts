import type { Postings } from './postings';
import type { Query } from './query';

/** What a term of the question is worth in an entry: which group it answers, and how much of the question's weight. */
export interface Claim {
  group: number;
  worth: number;
}

/** Entries with the weight of the question that they answer, the heaviest first. */
export interface Candidate {
  entry: number;
  mass: number;
}

/** As many as are looked at closely; those that share as much as the last one are not cut off by chance. */
const CANDIDATES = 12;

/** A term answers at most as much as it weighs itself: a common synonym of a rare word proves little. */
export function claimsOf(query: Query, weightOf: (term: string) => number): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  query.groups.forEach(({ terms, weight }, group) => {
    for (const [term, { strength }] of terms) {
      const worth = strength * Math.min(weight, weightOf(term));
      if (worth > 0) claims.set(term, [...(claims.get(term) ?? []), { group, worth }]);
    }
  });
  return claims;
}

/** The entries that share the most weight with the question. Each group counts once, by its best term. */
export function candidates(claims: ReadonlyMap<string, Claim[]>, postings: Postings): Candidate[] {
  const best = new Map<number, Map<number, number>>();
  for (const [term, list] of claims)
    for (const entry of postings.withTerm(term)) {
      const groups = best.get(entry) ?? new Map<number, number>();
      for (const { group, worth } of list) groups.set(group, Math.max(groups.get(group) ?? 0, worth));
      best.set(entry, groups);
    }
  const all = [...best]
    .map(([entry, groups]) => ({ entry, mass: sum(groups.values()) }))
    .sort((a, b) => b.mass - a.mass || a.entry - b.entry);
  const least = all[CANDIDATES - 1]?.mass ?? 0;
  return all.filter(({ mass }) => mass >= least);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
