import { LOCALES, type Locale } from '../schema';
import { joins, split } from './compounds';
import { stopTerm } from './corpus';
import type { LanguageResources } from './language';
import type { SynonymGroup } from './language-schema';
import type { WordedPassage } from './passages';
import { createPhraseFinder, type FoundPhrase, phraseTerm } from './phrases';
import type { PlaceReader } from './place-names';
import { createReader, type Reader, type Word } from './reader';
import { isPrefix, separatedPairs } from './separable';
import { createStemmer, type Stemmer } from './stem';
import { createVocabulary, type Vocabulary } from './vocabulary';

/** A compound, separated verb or phrase found in a row of words; `positions` are the words it is made of. */
export interface FoundTerm {
  term: string;
  positions: readonly number[];
}

/** The knowledge's own words, and how any text is read in their light. */
export interface Lexicon {
  read: Reader;
  vocabulary: Vocabulary;
  /** The term of a word, whether it occurs or not. */
  termOf(word: string, locale: Locale): string;
  /** Its term in the language of the message, and then in the other one where that is another: "omscholen" has two. */
  termsOf(word: string, locale: Locale): string[];
  /** Whether the word says nothing by itself. */
  isSmall(word: string, locale: Locale): boolean;
  /** Every word that people may have meant, to its term: the vocabulary, and small words to their stop term. */
  spellable: ReadonlyMap<string, string>;
  /** Compounds written apart, separated verbs and fixed phrases that the vocabulary knows. */
  combinations(words: readonly Word[], locale: Locale): FoundTerm[];
}

const OTHER: Record<Locale, Locale> = { nl: 'en', en: 'nl' };

/** Word lists, and how text is read by them. */
export interface Reading {
  language: LanguageResources;
  stem: Stemmer;
  read: Reader;
}

export function createReading(language: LanguageResources, places: PlaceReader): Reading {
  const stem = createStemmer(language.wordForms);
  const read = createReader(language, stem);
  return { language, stem, read: (text, locale) => read(places.read(text), locale) };
}

/** Builds the lexicon from every text of the knowledge and every word of the synonym list. */
export function createLexicon(passages: readonly WordedPassage[], { language, stem, read }: Reading): Lexicon {
  const seen = passages.flatMap(({ words, locale }) => withGlued(words, locale, stem));
  const related = language.synonyms.flatMap(({ words }) => words.flatMap((word) => inBothLanguages(word, read)));
  const vocabulary = createVocabulary([...seen, ...related.flat()].filter(({ stop }) => !stop));
  const stemOf = (word: string, locale: Locale): string => vocabulary.canonical(stem(word, locale));
  const findPhrases = createPhraseFinder(phrasesOf(language.synonyms, read));
  return {
    read,
    vocabulary,
    termOf: stemOf,
    termsOf: (word, locale) => [...new Set([stemOf(word, locale), stemOf(word, OTHER[locale])])],
    isSmall: (word, locale) => language.stopWords[locale].has(word),
    spellable: new Map([...vocabulary.words, ...smallWords(language, stem)]),
    combinations: (words, locale) => [
      ...joinedNeighbours(words, (word) => stemOf(word, locale), vocabulary),
      ...findPhrases(words.map((word) => word.stem)).map(asFound),
    ],
  };
}

/** Two small words that happen to spell a third ("me i", "mei") were not meant as one. In letters. */
const SHORTEST_JOIN = 5;
/** A shorter small word is no part of a compound: "mee doen" is one word, "werk in" and "de les" are not. In letters. */
const SHORTEST_SMALL_PART = 4;

function smallWords({ stopWords }: LanguageResources, stem: Stemmer): [string, string][] {
  return LOCALES.flatMap((locale) =>
    [...stopWords[locale]].map((word): [string, string] => [word, stopTerm(stem(word, locale))]),
  );
}

/** Words of a text, with the hyphenated ones written as one as well. */
function withGlued(words: readonly Word[], locale: Locale, stem: Stemmer): Word[] {
  const glued = words.flatMap((word, at) => {
    const before = words[at - 1];
    if (!word.glued || before === undefined) return [];
    const text = before.text + word.text;
    return [{ ...word, text, stem: stem(text, locale), stop: false }];
  });
  return [...words, ...glued];
}

/** A line of the synonym list holds words of both languages; each is read as either. */
export function inBothLanguages(text: string, read: Reader): Word[][] {
  const [dutch, english] = [read(text, 'nl'), read(text, 'en')];
  const same = dutch.every((word, at) => word.stem === english[at]?.stem);
  return same ? [dutch] : [dutch, english];
}

function phrasesOf(synonyms: readonly SynonymGroup[], read: Reader): string[][] {
  const readings = synonyms.flatMap(({ words }) => words.flatMap((word) => inBothLanguages(word, read)));
  const phrases = readings.filter((words) => words.length > 1).map((words) => words.map((word) => word.stem));
  return [...new Map(phrases.map((stems) => [phraseTerm(stems), stems])).values()];
}

const asFound = ({ term, from, to }: FoundPhrase): FoundTerm => ({
  term,
  positions: Array.from({ length: to - from }, (_, offset) => from + offset),
});

const beginsNothing = ({ text, stop }: Word): boolean => stop && text.length < SHORTEST_SMALL_PART && !isPrefix(text);
const endsNothing = ({ text, stop }: Word): boolean => stop && text.length < SHORTEST_SMALL_PART;

function joinedNeighbours(words: readonly Word[], stemOf: (word: string) => string, known: Vocabulary): FoundTerm[] {
  const neighbours = words.slice(1).flatMap((right, at) => {
    const left = words[at];
    if (left === undefined || beginsNothing(left) || endsNothing(right)) return [];
    if (left.text.length + right.text.length < SHORTEST_JOIN) return [];
    const term = joins(left.text, right.text).filter(known.mayKnow).map(stemOf).find(known.has);
    return term === undefined ? [] : [{ term, positions: [at, at + 1] }];
  });
  const separated = separatedPairs(words).flatMap(([verb, particle]) => {
    const term = stemOf(`${words[particle]?.text}${words[verb]?.text}`);
    return known.has(term) ? [{ term, positions: [verb, particle] }] : [];
  });
  const nearest = separated.filter(({ positions }, at) => positions[1] !== separated[at - 1]?.positions[1]);
  return [...neighbours, ...nearest];
}

/** The parts of a compound that the vocabulary knows, with whatever link stands between them. */
export function partsOf(
  word: string,
  locale: Locale,
  { termOf, vocabulary }: Lexicon,
): { left: string; right: string } | undefined {
  const stemOf = (part: string): string | undefined => {
    const term = termOf(part, locale);
    return vocabulary.has(term) ? term : undefined;
  };
  return split(word, { mayKnow: vocabulary.mayKnow, stemOf });
}
