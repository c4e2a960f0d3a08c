import { stemmer as snowballDutch } from '@orama/stemmers/dutch';
import { stemmer as snowballEnglish } from '@orama/stemmers/english';
import type { Locale } from '../schema';

/** A cache that people's typing cannot fill without end. */
const REMEMBERED = 50_000;

export type Stemmer = (word: string, locale: Locale) => string;

/** Irregular forms first ("gekozen" → "kiezen"), then rules. Remembers the words of the knowledge, up to a limit. */
export function createStemmer(wordForms: ReadonlyMap<string, string>): Stemmer {
  const known = { nl: new Map<string, string>(), en: new Map<string, string>() };
  return (word, locale) => {
    const before = known[locale].get(word);
    if (before !== undefined) return before;
    const stemmed = stem(wordForms.get(word) ?? word, locale);
    if (known[locale].size < REMEMBERED) known[locale].set(word, stemmed);
    return stemmed;
  };
}

/** Snowball for both languages; for Dutch also what Snowball leaves apart: lessen/les, bedrijven/bedrijf, stages/stage. */
function stem(word: string, locale: Locale): string {
  if (/\d/.test(word) || word.length < 4) return word;
  return locale === 'en' ? snowballEnglish(word) : tidy(snowballDutch(word));
}

function tidy(stemmed: string): string {
  return stemmed
    .replace(/([bcdfghklmnprst])\1$/, '$1')
    .replace(/^(.{4,})s$/, '$1')
    .replace(/^(.{3,}[^aeiou])e$/, '$1')
    .replace(/^(.{2,})v$/, '$1f')
    .replace(/^(.{2,})z$/, '$1s');
}
