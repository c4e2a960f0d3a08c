import type { Locale } from '../schema';
import type { LanguageResources } from './language';
import { createRewriter } from './rewrite';
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
export function createReader({ rewrites, stopWords }: LanguageResources, stem: Stemmer): Reader {
  const rewrite = createRewriter(rewrites);
  return (text, locale) =>
    rewrite(tokensOf(text), locale).map((token) => ({
      ...token,
      stem: stem(token.text, locale),
      stop: stopWords[locale].has(token.text) || isLetter(token.text),
    }));
}

const isLetter = (text: string): boolean => /^[a-z]$/.test(text);
