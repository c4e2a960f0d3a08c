import { z } from 'zod';
import type { Problem } from '../problem';
import { LOCALES } from '../schema';
import { errorAt } from './report';
import type { TextAt } from './texts';

/** A line of language/plain-words.yaml: words of an office, and what people say instead. */
export const plainWord = z.strictObject({
  avoid: z.string().trim().min(1),
  say: z.string().trim().min(1),
  locale: z.enum(LOCALES),
});

export type PlainWord = z.infer<typeof plainWord>;

/** Words of an office in a text for a pupil. Whole words only, capitals or not. */
export function checkPlainWords({ placed, path, locale, text }: TextAt, words: readonly PlainWord[]): Problem[] {
  return words
    .filter((word) => word.locale === locale && standsIn(word.avoid, text))
    .map(({ avoid, say }) => errorAt(placed, { message: `hier staat "${avoid}".`, remedy: `Schrijf: ${say}.` }, path));
}

function standsIn(words: string, text: string): boolean {
  const spaced = words.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${spaced.join('\\s+')}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
