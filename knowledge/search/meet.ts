import type { Locale } from '../schema';
import { type Lexicon, partsOf } from './lexicon';
import { type Group, type Meeting, offer } from './query';
import type { Word } from './reader';
import type { Relations } from './relations';
import type { Spelling, Suggestion } from './spelling';
import type { Weights } from './weights';

/** What is needed to tell what a word may mean. */
export interface Meaning {
  lexicon: Lexicon;
  relations: Relations;
  spelling: Spelling;
  weights: Weights;
}

/** What a way of meeting is worth beside the word itself. */
const OTHER_LANGUAGE = 0.9;
const CORRECTED = 0.95;
const CORRECTED_REAL_WORD = 0.7;
const PART = 0.75;
/** A word of daily speech is taken for a slip only when it is this like; a compound is not split when a word is this like. */
const REAL_WORD_SIMILARITY = 0.8;
const SURE_SIMILARITY = 0.88;

const OTHER: Record<Locale, Locale> = { nl: 'en', en: 'nl' };

/** The groups that a word gives: one, or one for each part of a compound that the knowledge does not have whole. */
export function meet(word: Word, locale: Locale, meaning: Meaning): Group[] {
  const known = knownGroup(word, locale, meaning);
  if (known) return [known];
  const suggestions = suggestionsFor(word, meaning);
  if ((suggestions[0]?.similarity ?? 0) >= SURE_SIMILARITY) return [correctedGroup(word, suggestions, meaning)];
  const parts = partGroups(word, locale, meaning);
  if (parts.length > 0) return parts;
  if (suggestions.length > 0) return [correctedGroup(word, suggestions, meaning)];
  return [{ ...emptyGroup(word, 'unknown'), weight: meaning.weights.ofUnknown(word.text) }];
}

const emptyGroup = (word: Word, meeting: Meeting): Group => ({
  typed: word.typed,
  meeting,
  weight: 0,
  terms: new Map(),
});

function knownGroup(word: Word, locale: Locale, meaning: Meaning): Group | undefined {
  const { lexicon, weights } = meaning;
  const term = lexicon.termOf(word.text, locale);
  const foreign = lexicon.termOf(word.text, OTHER[locale]);
  const group = emptyGroup(word, 'known');
  if (word.text === word.typed || weights.of(term) > 0)
    withTerm(group, { term, strength: 1, why: reasonFor(word, term) }, meaning);
  if (foreign !== term) withTerm(group, { term: foreign, strength: OTHER_LANGUAGE, why: undefined }, meaning);
  return weigh(group, [term, foreign], weights);
}

const reasonFor = (word: Word, term: string): string | undefined =>
  word.typed === word.text ? undefined : `${word.typed} → ${term}`;

interface Offer {
  term: string;
  strength: number;
  why: string | undefined;
}

/** Offers a term that occurs, and everything related to it. */
export function withTerm(group: Group, { term, strength, why }: Offer, { relations, weights }: Meaning): void {
  if (weights.of(term) > 0) offer(group, term, { strength, why });
  for (const related of relations(term))
    offer(group, related.term, { strength: strength * related.strength, why: why ?? related.why });
}

/** Weighs by the word itself when an entry has it, else by what is related; undefined when nothing was found. */
function weigh(group: Group, own: readonly string[], weights: Weights): Group | undefined {
  if (group.terms.size === 0) return undefined;
  const itself = Math.max(...own.map(weights.of));
  if (itself > 0) return { ...group, weight: itself };
  const related = Math.max(...[...group.terms.keys()].map(weights.of));
  return { ...group, meeting: 'related', weight: related };
}

function suggestionsFor(word: Word, { spelling, weights }: Meaning): Suggestion[] {
  const suggestions = spelling(word.text);
  if (!weights.isCommon(word.text)) return suggestions;
  return suggestions.filter(({ similarity }) => similarity >= REAL_WORD_SIMILARITY);
}

function correctedGroup(word: Word, suggestions: readonly Suggestion[], meaning: Meaning): Group {
  const group = emptyGroup(word, 'corrected');
  const worth = meaning.weights.isCommon(word.text) ? CORRECTED_REAL_WORD : CORRECTED;
  for (const { term, similarity, word: meant } of suggestions)
    withTerm(group, { term, strength: worth * similarity ** 2, why: `${word.typed} → ${meant}` }, meaning);
  const weight = Math.max(0, ...[...group.terms.keys()].map(meaning.weights.of));
  return { ...group, weight: weight > 0 ? weight : meaning.weights.ofUnknown(word.text) };
}

function partGroups(word: Word, locale: Locale, meaning: Meaning): Group[] {
  const parts = partsOf(word.text, locale, meaning.lexicon);
  if (parts === undefined) return [];
  return [parts.left, parts.right].flatMap((term) => {
    const group = emptyGroup(word, 'split');
    withTerm(group, { term, strength: PART, why: `${word.typed} = ${parts.left} + ${parts.right}` }, meaning);
    return weigh(group, [term], meaning.weights) ?? [];
  });
}
