import type { SynonymGroup } from './language-schema';
import { inBothLanguages, type Lexicon } from './lexicon';
import { phraseTerm } from './phrases';
import { RelationMap } from './relations';

const STRENGTH = { same: 0.85, near: 0.6 } as const;
/** A compound says its last part more than its first: "stageplek" is a plek, of a stage. */
const HEAD = 0.8;
const MODIFIER = 0.7;

/** Relates the words of each synonym line, and compounds to the words they are made of. */
export function relationsIn(synonyms: readonly SynonymGroup[], lexicon: Lexicon): RelationMap {
  const relations = new RelationMap();
  for (const { kind, words } of synonyms)
    relations.relateAll([...new Set(words.flatMap((word) => termsOf(word, lexicon)))], STRENGTH[kind]);
  return relations;
}

function termsOf(word: string, lexicon: Lexicon): string[] {
  return inBothLanguages(word, lexicon.read).map((words) => {
    const only = words.length === 1 ? words[0] : undefined;
    return only ? lexicon.vocabulary.canonical(only.stem) : phraseTerm(words.map(({ stem }) => stem));
  });
}

/** `partsOf` gives the known parts of a compound. */
export function relateCompounds(
  relations: RelationMap,
  words: ReadonlyMap<string, string>,
  partsOf: (word: string) => { left: string; right: string } | undefined,
): void {
  for (const [word, term] of words) {
    const parts = partsOf(word);
    if (parts === undefined) continue;
    relations.relate(term, parts.right, HEAD);
    relations.relate(parts.right, term, HEAD);
    relations.relate(term, parts.left, MODIFIER);
    relations.relate(parts.left, term, MODIFIER);
  }
}
