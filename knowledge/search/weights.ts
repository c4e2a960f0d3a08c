import type { Locale } from '../schema';
import type { ReadEntry } from './corpus';

/** How much a term tells: rare ones more, and words of daily speech less. */
export interface Weights {
  /** 0 for a term that no entry has. */
  of(term: string): number;
  /** Of a word that no entry has: what it would weigh if one had it. */
  ofUnknown(word: string): number;
  /** Whether the word is known in daily speech. */
  isCommon(word: string): boolean;
}

export interface WeightSources {
  entries: readonly ReadEntry[];
  words: ReadonlyMap<string, string>;
  /** The terms of towns. */
  towns: ReadonlySet<string>;
  ranks: Record<Locale, ReadonlyMap<string, number>>;
}

/** What is left of the commonest word; and the natural logarithm of the ranks between which it rises to the whole. */
const FLOOR = 0.4;
const COMMON = 4;
const RARE = 8.5;
/** A word that nobody knows is more often a name or a slip than a topic. */
const UNHEARD = 0.6;
/** An age or a year says little about the topic. */
const NUMBER = 0.4;
/** A town says more of the person than of the topic. */
const TOWN = 0.4;

export function createWeights({ entries, words, towns, ranks }: WeightSources): Weights {
  const counts = countEntries(entries);
  const rankOf = (word: string): number => Math.min(ranks.nl.get(word) ?? Infinity, ranks.en.get(word) ?? Infinity);
  const termRanks = new Map<string, number>();
  for (const [word, term] of words) termRanks.set(term, Math.min(termRanks.get(term) ?? Infinity, rankOf(word)));

  const rarity = (count: number): number => Math.log(1 + (entries.length - count + 0.5) / (count + 0.5));
  const tells = (term: string): number => {
    if (towns.has(term)) return TOWN;
    return /^\d+$/.test(term) ? NUMBER : telling(termRanks.get(term) ?? Infinity);
  };
  const weights = new Map([...counts].map(([term, count]) => [term, rarity(count) * tells(term)]));
  return {
    of: (term) => weights.get(term) ?? 0,
    ofUnknown: (word) => rarity(1) * (/^\d+$/.test(word) ? NUMBER : heard(rankOf(word))),
    isCommon: (word) => rankOf(word) !== Infinity,
  };
}

const heard = (rank: number): number => (rank === Infinity ? UNHEARD : telling(rank));

const telling = (rank: number): number =>
  FLOOR + (1 - FLOOR) * Math.min(1, Math.max(0, (Math.log(rank) - COMMON) / (RARE - COMMON)));

function countEntries(entries: readonly ReadEntry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { passages } of entries) {
    const terms = new Set(passages.flatMap((passage) => [...passage.terms, ...passage.stops]));
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}
