import type { Locale } from '../schema';
import { analyse } from './analyse';
import type { SearchIndex } from './build';
import { RANKING, type Ranking } from './coefficients';
import type { ReadEntry } from './corpus';
import { type Asked, type Evidence, evidenceOf } from './evidence';
import type { Group, Query } from './query';
import { candidates, claimsOf } from './rank';

/** An entry found, with what speaks for it. */
export interface Found {
  id: string;
  /** Its place in the index. */
  entry: number;
  score: number;
  evidence: Evidence;
}

/** A question, and the entries that may answer it, best first; ties fall by id. */
export interface Findings {
  query: Query;
  weight: number;
  found: Found[];
}

export function find(text: string, locale: Locale, index: SearchIndex): Findings {
  const { weights } = index.meaning;
  const query = withSmallWords(analyse(text, locale, index.meaning), weights.of);
  const claims = claimsOf(query, weights.of);
  const weight = query.groups.reduce((total, group) => total + group.weight, 0);
  const asked = { claims, groups: query.groups.length, weight, stops: query.stops };
  const elsewhere = index.places.elsewhere(text);
  const found = candidates(claims, index.postings)
    .flatMap(({ entry }) => foundAt(entry, index.entries[entry], asked))
    .filter(({ id }) => !elsewhere.has(id))
    .sort(bestFirst);
  return { query, weight, found };
}

const bestFirst = (a: Found, b: Found): number => b.score - a.score || (a.id < b.id ? -1 : 1);

/** The same findings in the order that other coefficients give. */
export function rank(findings: Findings, ranking: Ranking): Findings {
  const found = findings.found.map((each) => ({ ...each, score: scoreOf(each.evidence, ranking) }));
  return { ...findings, found: found.sort(bestFirst) };
}

function foundAt(at: number, entry: ReadEntry | undefined, asked: Asked): Found[] {
  if (entry === undefined) return [];
  const evidence = evidenceOf(entry, asked);
  return [{ id: entry.id, entry: at, evidence, score: scoreOf(evidence, RANKING) }];
}

function scoreOf(evidence: Evidence, ranking: Ranking): number {
  const parts = Object.entries(ranking) as [keyof Evidence, number][];
  return parts.reduce((total, [part, worth]) => total + worth * evidence[part], 0);
}

/** A question of small words alone ("wat kun je") is found by those. */
function withSmallWords(query: Query, weightOf: (term: string) => number): Query {
  if (query.groups.length > 0) return query;
  const groups = query.stops.map((term): Group => {
    return {
      typed: term.slice(1),
      meeting: 'known',
      weight: weightOf(term),
      terms: new Map([[term, { strength: 1 }]]),
    };
  });
  return { ...query, groups: groups.filter(({ weight }) => weight > 0) };
}
