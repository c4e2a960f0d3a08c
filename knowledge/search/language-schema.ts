import { z } from 'zod';
import { LOCALES } from '../schema';

/** YAML reads `4` and `010` as numbers; in a word list they are words. */
const word = z.union([z.string().trim().min(1), z.number().transform(String)]);
const words = z.array(word).min(1);
const perLocale = z.strictObject({ nl: z.array(word).default([]), en: z.array(word).default([]) });

export const stopWordLine = z.strictObject({ locale: z.enum(LOCALES), words });

/** What people type, and what is read instead. */
export const rewriteLine = z.strictObject({ typed: words, means: word, locale: z.enum(LOCALES).optional() });

export const verbLine = z.strictObject({ word, forms: words });

/** `same` says the same thing; `near` lies close to it and counts less. Exactly one of the two. */
export const synonymLine = z.union([
  z.strictObject({ same: words.min(2) }).transform(({ same }) => ({ kind: 'same' as const, words: same })),
  z.strictObject({ near: words.min(2) }).transform(({ near }) => ({ kind: 'near' as const, words: near })),
]);

/** A neighbouring topic: `words` are single words or names, `phrases` whole questions. */
export const topicLine = z.strictObject({
  theme: z.string().regex(/^oos-[a-z-]+$/, 'een naam als oos-weer'),
  words: perLocale,
  phrases: perLocale,
});

export type SynonymGroup = z.infer<typeof synonymLine>;
export type Topic = z.infer<typeof topicLine>;
