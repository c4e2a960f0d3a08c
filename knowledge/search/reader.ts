import type { Locale } from '../schema';
import type { LanguageResources } from './language';
import { createRewriter, type Rewritten } from './rewrite';
import type { Stemmer } from './stem';
import { tokensOf } from './tokens';

/** A word as the search reads it. */
export interface Word {
  /** After rewriting: "wanneer" for "wnr". */
  text: string;
  typed: string;
  stem: string;
  /** Says nothing by itself. */
  stop: boolean;
  glued: boolean;
}

export type Reader = (text: string, locale: Locale) => Word[];

/** Reads the texts of the knowledge and the questions of people in one way, so that they can meet. */
export function createReader({ chatSpelling, levels, stopWords }: LanguageResources, stem: Stemmer): Reader {
  const spelled = createRewriter(chatSpelling);
  const levelled = createRewriter(levels);
  return (text, locale) =>
    withoutSigns(levelled(spelled(tokensOf(text), locale), locale)).map(({ text: word, typed, glued }) => ({
      text: word,
      typed,
      glued,
      stem: stem(word, locale),
      stop: stopWords[locale].has(word) || isLetter(word),
    }));
}

const withoutSigns = (tokens: Rewritten[]): Rewritten[] =>
  tokens.some(isSign) ? tokens.filter((token) => !isSign(token)) : tokens;

const isSign = ({ text }: Rewritten): boolean => text === '&' || text === '+';

const isLetter = (text: string): boolean => /^[a-z]$/.test(text);
