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

/** As many as are looked at closely; those that share as much as the last one are not cut off by chance, up to a limit. */
const CANDIDATES = 12;
const CANDIDATES_AT_MOST = 200;

/** A term answers at most as much as it weighs itself: a common synonym of a rare word proves little. */
export function claimsOf(query: Query, weightOf: (term: string) => number): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  query.groups.forEach(({ terms, weight }, group) => {
    for (const [term, { strength }] of terms) {
      const worth = strength * Math.min(weight, weightOf(term));
      if (worth > 0) listIn(claims, term).push({ group, worth });
    }
  });
  return claims;
}

function listIn<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** The entries that share the most weight with the question. Each group counts once, by its best term. */
export function candidates(claims: ReadonlyMap<string, Claim[]>, postings: Postings): Candidate[] {
  const masses = massesOf(claims, postings);
  const least = leastOfTop(masses);
  const found: Candidate[] = [];
  for (let entry = 0; entry < masses.length; entry++) {
    const mass = masses[entry] ?? 0;
    if (mass > 0 && mass >= least) found.push({ entry, mass });
  }
  return found.sort((a, b) => b.mass - a.mass || a.entry - b.entry).slice(0, CANDIDATES_AT_MOST);
}

/** What each entry answers of the question, by its place: of each group, the first term that it has is its best. */
function massesOf(claims: ReadonlyMap<string, Claim[]>, postings: Postings): Float64Array {
  const masses = new Float64Array(postings.entries);
  const answered = new Uint16Array(postings.entries);
  let group = 0;
  for (const terms of byGroup(claims)) {
    group++;
    for (const { term, worth } of terms)
      for (const entry of postings.withTerm(term)) {
        if (answered[entry] === group) continue;
        answered[entry] = group;
        masses[entry] = (masses[entry] ?? 0) + worth;
      }
  }
  return masses;
}

/** The mass of the last candidate, without sorting all: few are ever among the first. */
function leastOfTop(masses: Float64Array): number {
  const top = new Float64Array(CANDIDATES);
  for (let entry = 0; entry < masses.length; entry++) {
    const mass = masses[entry] ?? 0;
    if (mass <= (top[0] ?? 0)) continue;
    top[0] = mass;
    top.sort();
  }
  return top[0] ?? 0;
}

interface Worth {
  term: string;
  worth: number;
}

/** The terms that may answer each group, the best first. */
function byGroup(claims: ReadonlyMap<string, Claim[]>): Worth[][] {
  const groups = new Map<number, Worth[]>();
  for (const [term, list] of claims) for (const { group, worth } of list) listIn(groups, group).push({ term, worth });
  return [...groups.values()].map((terms) => terms.sort((a, b) => b.worth - a.worth));
}
