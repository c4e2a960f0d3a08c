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
  const masses = new Map<number, number>();
  for (const terms of byGroup(claims))
    for (const [entry, worth] of bestWorth(terms, postings)) masses.set(entry, (masses.get(entry) ?? 0) + worth);
  const least = leastOfTop(masses.values());
  return [...masses]
    .filter(([, mass]) => mass >= least)
    .map(([entry, mass]) => ({ entry, mass }))
    .sort((a, b) => b.mass - a.mass || a.entry - b.entry);
}

/** The mass of the last candidate, without sorting all: few are ever among the first. */
function leastOfTop(masses: Iterable<number>): number {
  const top: number[] = [];
  for (const mass of masses) {
    if (top.length === CANDIDATES && mass <= (top[0] ?? 0)) continue;
    top.push(mass);
    top.sort((a, b) => a - b);
    if (top.length > CANDIDATES) top.shift();
  }
  return top.length < CANDIDATES ? 0 : (top[0] ?? 0);
}

interface Worth {
  term: string;
  worth: number;
}

/** The terms that may answer each group, the best first. */
function byGroup(claims: ReadonlyMap<string, Claim[]>): Worth[][] {
  const groups: Worth[][] = [];
  for (const [term, list] of claims)
    for (const { group, worth } of list) groups[group] = [...(groups[group] ?? []), { term, worth }];
  return groups.filter(Boolean).map((terms) => terms.sort((a, b) => b.worth - a.worth));
}

/** What each entry answers of one group: the first term that it has is its best. */
function bestWorth(terms: readonly Worth[], postings: Postings): Map<number, number> {
  const best = new Map<number, number>();
  for (const { term, worth } of terms)
    for (const entry of postings.withTerm(term)) if (!best.has(entry)) best.set(entry, worth);
  return best;
}
