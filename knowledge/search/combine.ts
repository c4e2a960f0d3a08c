import type { FoundTerm } from './lexicon';
import { type Meaning, withTerm } from './meet';
import { type Group, offer } from './query';
import type { Word } from './reader';

/** A group and the words of the question that it stands for. */
export interface Span {
  group: Group;
  positions: readonly number[];
}

export interface Combining {
  words: readonly Word[];
  found: readonly FoundTerm[];
  meaning: Meaning;
}

/** What a part still counts for when the whole is known. */
const PART_OF_WHOLE = 0.75;
/** The whole weighs at least this share of its parts together. */
const SUM_OF_PARTS = 0.8;

/** Puts the groups of words that belong together into one; longer combinations go first. */
export function combine(spans: readonly Span[], { words, found, meaning }: Combining): Span[] {
  const longestFirst = [...found].sort((a, b) => b.positions.length - a.positions.length);
  return longestFirst.reduce<Span[]>(
    (all, { term, positions }) => {
      const covered = all.filter((span) => span.positions.every((at) => positions.includes(at)));
      const wider = all.find(
        (span) => span.positions.length > 1 && positions.every((at) => span.positions.includes(at)),
      );
      const group = wholeGroup(term, { typed: positions.map((at) => words[at]?.typed ?? '').join(' '), meaning });
      if (group.terms.size === 0) return all;
      if (wider) return offerAll(wider, group, all);
      return [...all.filter((span) => !covered.includes(span)), { group: withParts(group, covered), positions }];
    },
    [...spans],
  );
}

function wholeGroup(term: string, { typed, meaning }: { typed: string; meaning: Meaning }): Group {
  const group: Group = { typed, meeting: 'known', weight: 0, terms: new Map() };
  withTerm(group, { term, strength: 1, why: term.includes(' ') ? undefined : `${typed} → ${term}` }, meaning);
  const own = meaning.weights.of(term);
  const related = Math.max(0, ...[...group.terms.keys()].map(meaning.weights.of));
  return { ...group, weight: own > 0 ? own : related };
}

function offerAll(wider: Span, group: Group, all: Span[]): Span[] {
  for (const [term, alternative] of group.terms)
    offer(wider.group, term, { ...alternative, strength: alternative.strength * PART_OF_WHOLE });
  return all;
}

function withParts(group: Group, covered: readonly Span[]): Group {
  for (const { group: part } of covered)
    for (const [term, { strength, why }] of part.terms) offer(group, term, { strength: strength * PART_OF_WHOLE, why });
  const parts = covered.reduce((sum, span) => sum + span.group.weight, 0);
  return { ...group, weight: Math.max(group.weight, parts * SUM_OF_PARTS) };
}
