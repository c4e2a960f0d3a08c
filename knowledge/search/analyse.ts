import type { Locale } from '../schema';
import { combine, type Span } from './combine';
import { stopsOf } from './corpus';
import { type Meaning, meet } from './meet';
import type { Query } from './query';

/** Reads a question: every word to the terms it may mean, compounds and phrases taken together. */
export function analyse(text: string, locale: Locale, meaning: Meaning): Query {
  const { lexicon } = meaning;
  const words = lexicon.read(text, locale);
  const spans: Span[] = words.flatMap((word, at) =>
    word.stop ? [] : meet(word, locale, meaning).map((group) => ({ group, positions: [at] })),
  );
  const combined = combine(spans, { words, found: lexicon.combinations(words, locale), meaning });
  return { groups: combined.map(({ group }) => group), stops: [...new Set(stopsOf(words))] };
}
