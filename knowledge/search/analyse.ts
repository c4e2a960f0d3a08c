import type { Locale } from '../schema';
import { combine, type Span } from './combine';
import { stopsOf } from './corpus';
import type { FoundTerm } from './lexicon';
import { type Meaning, meet } from './meet';
import type { Query } from './query';

/** Reads a question: every word to the terms it may mean, compounds and phrases taken together. */
export function analyse(text: string, locale: Locale, meaning: Meaning): Query {
  const { lexicon } = meaning;
  const typed = lexicon.read(text, locale);
  const met = typed.map((word) => meet(word, locale, meaning));
  const words = met.map(({ word }) => word);
  const spans: Span[] = met.flatMap(({ groups }, at) => groups.map((group) => ({ group, positions: [at] })));
  const found = together(lexicon.combinations(typed, locale), lexicon.combinations(words, locale));
  const combined = combine(spans, { words, found, meaning });
  return { groups: combined.map(({ group }) => group), stops: [...new Set(stopsOf(words))] };
}

/** What was found in the words as typed, and in the words as meant where the typed ones gave nothing. */
function together(typed: readonly FoundTerm[], meant: readonly FoundTerm[]): FoundTerm[] {
  const taken = new Set(typed.flatMap(({ positions }) => positions));
  return [...typed, ...meant.filter(({ positions }) => !positions.some((at) => taken.has(at)))];
}
