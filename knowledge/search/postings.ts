import { Index } from 'flexsearch';

/** Which entries have a term: FlexSearch holds the lists, in the order the entries were added. */
export interface Postings {
  /** How many entries there are; each has its place, from 0. */
  entries: number;
  withTerm(term: string): readonly number[];
}

/** `termsOf[id]` are the terms of entry `id`. Terms may hold spaces, so a tab parts them. */
export function createPostings(termsOf: readonly (readonly string[])[]): Postings {
  const index = new Index({ tokenize: 'strict', resolution: 1, encode: (text: string) => text.split('\t') });
  termsOf.forEach((terms, id) => {
    if (terms.length > 0) index.add(id, terms.join('\t'));
  });
  const limit = Math.max(1, termsOf.length);
  return { entries: termsOf.length, withTerm: (term) => (index.search(term, { limit }) ?? []) as number[] };
}
