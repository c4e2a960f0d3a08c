import type { Locale } from '../../knowledge/schema';
import type { Searchable } from '../../knowledge/search/contract';

/** Ids of entries, best first, at least three where there are so many. */
export type Ask = (text: string, locale: Locale) => string[] | Promise<string[]>;

/** A way to search the entries, set up as its own documentation advises for Dutch. */
export interface Engine {
  name: string;
  build: (entries: readonly Searchable[]) => Ask | Promise<Ask>;
}

/** The texts of an entry as the other engines get them: everything that ours reads. */
export interface Document {
  id: string;
  questions: string;
  keywords: string;
  answer: string;
}

export const documentsOf = (entries: readonly Searchable[]): Document[] =>
  entries.map(({ id, question, phrasings, keywords, kort }) => ({
    id,
    questions: [question.nl, question.en, ...phrasings.nl, ...phrasings.en].join(' . '),
    keywords: [...keywords.nl, ...keywords.en].join(' . '),
    answer: `${kort.nl} ${kort.en}`,
  }));

/** What the fields weigh, in every engine that has weights. */
export const WEIGHTS = { questions: 3, keywords: 2, answer: 1 } as const;
