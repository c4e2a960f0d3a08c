import { Index } from 'flexsearch';

/** Up to this many entries every posting is read; above it, the first ones of each term, so that a search stays fast. */
const READ_ALL_BELOW = 10_000;
const READ_AT_MOST = 2_000;

/** Which entries have a term: FlexSearch holds the lists, in the order the entries were added. */
export interface Postings {
  withTerm(term: string): readonly number[];
}

/** `termsOf[id]` are the terms of entry `id`. Terms may hold spaces, so a tab parts them. */
export function createPostings(termsOf: readonly (readonly string[])[]): Postings {
  const index = new Index({ tokenize: 'strict', resolution: 1, encode: (text: string) => text.split('\t') });
  termsOf.forEach((terms, id) => {
    if (terms.length > 0) index.add(id, terms.join('\t'));
  });
  const limit = termsOf.length <= READ_ALL_BELOW ? Math.max(1, termsOf.length) : READ_AT_MOST;
  return { withTerm: (term) => (index.search(term, { limit }) ?? []) as number[] };
}
