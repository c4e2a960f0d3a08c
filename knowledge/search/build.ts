import type { Searchable } from './contract';
import { type ReadEntry, readEntry, weighEntry } from './corpus';
import type { LanguageResources } from './language';
import { createLexicon, partsOf } from './lexicon';
import type { Meaning } from './meet';
import { passagesOf } from './passages';
import { createPostings, type Postings } from './postings';
import { createSpelling } from './spelling';
import { relateCompounds, relationsIn } from './synonyms';
import { createWeights } from './weights';

/** Everything a search reads; made once, never changed. */
export interface SearchIndex {
  entries: readonly ReadEntry[];
  postings: Postings;
  meaning: Meaning;
}

export function buildIndex(searchables: readonly Searchable[], language: LanguageResources): SearchIndex {
  const lexicon = createLexicon(searchables.flatMap(passagesOf), language);
  const { words } = lexicon.vocabulary;
  const unweighed = searchables.map((entry) => readEntry(entry, lexicon));
  const weights = createWeights({ entries: unweighed, words, ranks: language.ranks });
  const entries = unweighed.map((entry) => weighEntry(entry, weights.of));
  const relations = relationsIn(language.synonyms, lexicon);
  relateCompounds(relations, words, (word) => partsOf(word, 'nl', lexicon));
  return {
    entries,
    postings: createPostings(entries.map(termsOf)),
    meaning: {
      lexicon,
      weights,
      spelling: createSpelling(lexicon.spellable),
      relations: relations.toRelations((term) => weights.of(term) > 0),
    },
  };
}

function termsOf({ passages }: ReadEntry): string[] {
  return [...new Set(passages.flatMap(({ terms, stops }) => [...terms, ...stops]))];
}
