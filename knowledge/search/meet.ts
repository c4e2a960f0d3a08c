import type { Locale } from '../schema';
import { type Part, slippedParts, wholeParts } from './compound-parts';
import type { Lexicon } from './lexicon';
import { type Group, type Meeting, offer } from './query';
import type { Word } from './reader';
import type { Relations } from './relations';
import { type Meant, REAL_WORD_SIMILARITY, readSlip, SURE_SIMILARITY } from './slips';
import type { Spelling } from './spelling';
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

/** A word of a question as the word that was meant, and what it may stand for: nothing for a small word. */
export interface Met {
  word: Word;
  groups: Group[];
}

/** One group, or one for each part of a compound that the knowledge does not have whole. */
export function meet(word: Word, locale: Locale, meaning: Meaning): Met {
  if (word.stop) return { word, groups: [] };
  const known = knownGroup(word, locale, meaning);
  if (known) return { word, groups: [known] };
  const { small, suggestions } = readSlip(word, locale, meaning);
  if (small) return { word: small, groups: [] };
  const [best] = suggestions;
  const split = (best?.similarity ?? 0) >= SURE_SIMILARITY ? [] : wholeParts(word, locale, meaning);
  const parts = best === undefined && split.length === 0 ? slippedParts(word, locale, meaning) : split;
  const groups = partGroups(word, parts, meaning);
  if (groups.length > 0) return { word, groups };
  if (best === undefined) return { word, groups: [unknownGroup(word, meaning)] };
  return { word: asMeant(word, best), groups: [correctedGroup(word, suggestions, meaning)] };
}

/** In compounds and phrases a word is read as what it was meant to be, when that is clear. */
const asMeant = (word: Word, { word: text, terms: [stem = text], similarity }: Meant): Word =>
  similarity >= REAL_WORD_SIMILARITY ? { ...word, text, stem } : word;

const unknownGroup = (word: Word, { weights }: Meaning): Group => ({
  ...emptyGroup(word, 'unknown'),
  weight: weights.ofUnknown(word.text),
});

const emptyGroup = (word: Word, meeting: Meeting): Group => ({
  typed: word.typed,
  meeting,
  weight: 0,
  terms: new Map(),
});

function knownGroup(word: Word, locale: Locale, meaning: Meaning): Group | undefined {
  const { lexicon, weights } = meaning;
  const terms = lexicon.termsOf(word.text, locale);
  const [term = word.text, foreign] = terms;
  const group = emptyGroup(word, 'known');
  if (word.text === word.typed || weights.of(term) > 0)
    withTerm(group, { term, strength: 1, why: reasonFor(word, term) }, meaning);
  if (foreign !== undefined) withTerm(group, { term: foreign, strength: OTHER_LANGUAGE, why: undefined }, meaning);
  return weigh(group, terms, weights);
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
  const itself = own.map(weights.of).find((weight) => weight > 0);
  if (itself !== undefined) return { ...group, weight: itself };
  const related = Math.max(...[...group.terms.keys()].map(weights.of));
  return { ...group, meeting: 'related', weight: related };
}

function correctedGroup(word: Word, meant: readonly Meant[], meaning: Meaning): Group {
  const group = emptyGroup(word, 'corrected');
  const worth = meaning.weights.isCommon(word.text) ? CORRECTED_REAL_WORD : CORRECTED;
  for (const { terms, similarity, word: text } of meant)
    for (const [at, term] of terms.entries()) {
      const strength = worth * similarity ** 2 * (at === 0 ? 1 : OTHER_LANGUAGE);
      withTerm(group, { term, strength, why: `${word.typed} → ${text}` }, meaning);
    }
  const weight = weigh(group, meant[0]?.terms ?? [], meaning.weights)?.weight;
  return { ...group, weight: weight ?? meaning.weights.ofUnknown(word.text) };
}

function partGroups(word: Word, parts: readonly Part[], meaning: Meaning): Group[] {
  const why = `${word.typed} = ${parts.map(({ term }) => term).join(' + ')}`;
  return parts.flatMap(({ term, similarity }) => {
    const group = emptyGroup(word, 'split');
    withTerm(group, { term, strength: PART * similarity ** 2, why }, meaning);
    return weigh(group, [term], meaning.weights) ?? [];
  });
}
