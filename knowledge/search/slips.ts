import type { Locale } from '../schema';
import { splitsIntoTwo } from './compounds';
import { isStopTerm } from './corpus';
import type { Meaning } from './meet';
import type { Word } from './reader';
import type { Suggestion } from './spelling';

/** A word of daily speech is taken for a slip only when it is this like, and only then is a word read as another. */
export const REAL_WORD_SIMILARITY = 0.8;
/** A word this like is meant, whatever else the letters could spell. */
export const SURE_SIMILARITY = 0.88;

/** A word that may be meant, as `Lexicon.termsOf` gives its terms. */
export interface Meant extends Suggestion {
  terms: readonly string[];
}

/** What a word that the knowledge does not have may be a slip of. */
export interface Slip {
  /** The small word that was meant ("wort" → "wordt"), when no other word is liker; two typed as one ("isdat") as well. */
  small?: Word | undefined;
  /** Words of the knowledge, the likest first. */
  suggestions: Meant[];
}

export function readSlip(word: Word, locale: Locale, { spelling, weights, lexicon }: Meaning): Slip {
  const common = weights.isCommon(word.text);
  const near = spelling(word.text).filter(({ similarity }) => !common || similarity >= REAL_WORD_SIMILARITY);
  const suggestions = near
    .filter(({ term }) => !isStopTerm(term))
    .map((each): Meant => ({ ...each, terms: lexicon.termsOf(each.word, locale) }));
  if (common) return { suggestions };
  const likest = suggestions[0]?.similarity ?? 0;
  const isSmall = (text: string): boolean => lexicon.isSmall(text, locale);
  const small = near.find(({ term, word: text }) => isStopTerm(term) && isSmall(text));
  if (small && small.similarity >= likest) return { small: smallWord(word, small), suggestions };
  const glued = likest < SURE_SIMILARITY && splitsIntoTwo(word.text, isSmall);
  return glued ? { small: { ...word, stop: true }, suggestions } : { suggestions };
}

const smallWord = (word: Word, { word: text, term }: Suggestion): Word => ({
  ...word,
  text,
  stem: term.slice(1),
  stop: true,
});
