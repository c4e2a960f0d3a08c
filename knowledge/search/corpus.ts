import type { Lexicon } from './lexicon';
import type { Field, WordedPassage } from './passages';
import type { Word } from './reader';

/** A passage as terms: `terms` carry meaning, `stops` are the words that count only when nothing else does. */
export interface ReadPassage {
  field: Field;
  /** Of its terms together; 0 until weighed. */
  weight: number;
  terms: readonly string[];
  stops: readonly string[];
}

export interface ReadEntry {
  id: string;
  passages: readonly ReadPassage[];
}

/** Keeps a stop word apart from a term that looks the same. */
export const stopTerm = (stem: string): string => `=${stem}`;
export const isStopTerm = (term: string): boolean => term.startsWith('=');

export function readPassage({ words, locale, field }: WordedPassage, lexicon: Lexicon): ReadPassage {
  const meaning = words.filter(({ stop }) => !stop).map((word) => lexicon.vocabulary.canonical(word.stem));
  const combined = lexicon.combinations(words, locale).map(({ term }) => term);
  return { field, weight: 0, terms: unique([...meaning, ...combined]), stops: unique(stopsOf(words)) };
}

/** The same entry with the weight of each passage, once every entry is counted. */
export function weighEntry(entry: ReadEntry, weightOf: (term: string) => number): ReadEntry {
  const weightOfAll = (terms: readonly string[]): number => terms.reduce((sum, term) => sum + weightOf(term), 0);
  const passages = entry.passages.map((passage) => ({ ...passage, weight: weightOfAll(passage.terms) }));
  return { ...entry, passages };
}

export const stopsOf = (words: readonly Word[]): string[] =>
  words.filter(({ stop }) => stop).map((word) => stopTerm(word.stem));

const unique = (terms: readonly string[]): string[] => [...new Set(terms)];
