import type { Searchable } from './contract';
import { type ReadEntry, readPassage, weighEntry } from './corpus';
import type { LanguageResources } from './language';
import { createLexicon, createReading, type Lexicon, partsOf } from './lexicon';
import type { Meaning } from './meet';
import { passagesOf, type WordedPassage, withWords } from './passages';
import { asItStands, type PlaceReader } from './place-names';
import { createPostings, type Postings } from './postings';
import type { Reader } from './reader';
import type { Relations } from './relations';
import { createSpelling } from './spelling';
import { relateCompounds, relationsIn } from './synonyms';
import { createWeights, type Weights } from './weights';

/** Everything a search reads; made once, never changed. */
export interface SearchIndex {
  entries: readonly ReadEntry[];
  postings: Postings;
  meaning: Meaning;
  places: PlaceReader;
}

export function buildIndex(
  searchables: readonly Searchable[],
  language: LanguageResources,
  places: PlaceReader = asItStands,
): SearchIndex {
  const reading = createReading(language, places);
  const texts = searchables.map((entry) => wordedEntry(entry, reading.read));
  const lexicon = createLexicon(
    texts.flatMap(({ passages }) => passages),
    reading,
  );
  const unweighed = texts.map(({ id, passages }): ReadEntry => {
    return { id, passages: passages.map((passage) => readPassage(passage, lexicon)) };
  });
  const towns = new Set(places.kept.map((name) => lexicon.termOf(name.toLowerCase(), 'nl')));
  const weights = createWeights({ entries: unweighed, words: lexicon.vocabulary.words, towns, ranks: language.ranks });
  const entries = unweighed.map((entry) => weighEntry(entry, weights.of));
  const relations = relationsOf(language, lexicon, weights);
  const meaning = { lexicon, weights, spelling: createSpelling(lexicon.spellable), relations };
  return { entries, places, postings: createPostings(entries.map(termsOf)), meaning };
}

const wordedEntry = (entry: Searchable, read: Reader): { id: string; passages: WordedPassage[] } => ({
  id: entry.id,
  passages: passagesOf(entry).map((passage) => withWords(passage, read)),
});

function relationsOf({ synonyms }: LanguageResources, lexicon: Lexicon, weights: Weights): Relations {
  const relations = relationsIn(synonyms, lexicon);
  relateCompounds(relations, lexicon.vocabulary.words, (word) => partsOf(word, 'nl', lexicon));
  return relations.toRelations((term) => weights.of(term) > 0);
}

function termsOf({ passages }: ReadEntry): string[] {
  return [...new Set(passages.flatMap(({ terms, stops }) => [...terms, ...stops]))];
}
