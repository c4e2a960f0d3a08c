import type { Locale } from '../schema';
import type { Searchable } from './contract';
import type { Reader, Word } from './reader';

export type Field = 'asked' | 'keyword' | 'told';

/** A text of an entry: a question people ask, a word they use, or what the answer tells. */
export interface Passage {
  text: string;
  locale: Locale;
  field: Field;
}

/** A passage with its words, so that none is read twice. */
export interface WordedPassage extends Passage {
  words: readonly Word[];
}

/** Everything of an entry that can be found. */
export function passagesOf(entry: Searchable): Passage[] {
  return (['nl', 'en'] as const).flatMap((locale) => [
    ...[entry.question[locale], ...entry.phrasings[locale]].map((text) => passage(text, locale, 'asked')),
    ...entry.keywords[locale].map((text) => passage(text, locale, 'keyword')),
    passage(entry.kort[locale], locale, 'told'),
  ]);
}

export const withWords = (passage: Passage, read: Reader): WordedPassage => ({
  ...passage,
  words: read(passage.text, passage.locale),
});

const passage = (text: string, locale: Locale, field: Field): Passage => ({ text, locale, field });
