import { z } from 'zod';
import type { Locale } from '../schema';

const words = z.array(z.string().trim().min(1)).min(1);

/** A list of words that a pattern can name, in capitals. */
export const wordList = z.strictObject({ list: z.string().regex(/^[A-Z][A-Z-]+$/, 'hoofdletters'), are: words });

/**
 * What some words tell: `gives` slots and their values, "N" and "NN" being the number in the words. Words with the
 * same `about` count once, for the first that takes them. `denied` is what it tells with "geen" or "not" before it.
 */
export const saying = z.strictObject({
  gives: z.record(z.string(), z.string()),
  about: z.string().optional(),
  denied: z.record(z.string(), z.string()).optional(),
  nl: words,
  en: words.optional(),
});

export const spellingOf = z.strictObject({
  typed: z.array(z.string().regex(/^[a-z]+$/, 'één woord, zonder hoofdletters en accenten')).min(1),
  means: z.string().min(1),
});

export type WordList = z.infer<typeof wordList>;
export type Saying = z.infer<typeof saying>;

/** A saying, ready to be used: an expression for each language. */
export interface Telling {
  gives: Readonly<Record<string, string>>;
  denied: Readonly<Record<string, string>>;
  about?: string | undefined;
  expressions: Readonly<Partial<Record<Locale, RegExp | undefined>>>;
}
