import type { Locale } from '../schema';
import { FUNCTION_WORDS } from './function-words';
import { tokensOf } from './tokens';

/** `certain` when the text itself settles it: a word of the field alone ("mbo", "zij-instroom") does not. */
export interface HeardLanguage {
  locale: Locale;
  certain: boolean;
}

/** Small words needed on one side, more than on the other, to be certain. */
const ENOUGH = 2;

/** The language of one message, by its small words; Dutch when nothing tells. */
export function languageOf(text: string): HeardLanguage {
  const words = tokensOf(text).map((token) => token.text);
  const count = (locale: Locale): number => words.filter((word) => FUNCTION_WORDS[locale].has(word)).length;
  const lead = count('en') - count('nl');
  return { locale: lead > 0 ? 'en' : 'nl', certain: Math.abs(lead) >= ENOUGH };
}
