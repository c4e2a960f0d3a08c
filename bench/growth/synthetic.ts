import type { Searchable } from '../../knowledge/search/contract';

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const OWN_SHARE = 0.5;
const PHRASINGS = 3;
const KEYWORDS = 5;

interface Material {
  entries: readonly Searchable[];
  words: readonly string[];
  seed: number;
}

/** So many entries, each like a real one of which half of the words are others of the language. */
export function syntheticEntries(count: number, { entries, words, seed }: Material): Searchable[] {
  const random = randomFrom(seed);
  const anyWord = (): string => words[Math.floor(random() * words.length)] ?? '';
  const vary = (text: string): string =>
    text.replace(/\p{L}{3,}/gu, (word) => (random() < OWN_SHARE ? word : anyWord()));
  return Array.from({ length: count }, (_, at) => {
    const real = entries[at % entries.length] as Searchable;
    return {
      id: `${real.id}-${at}`,
      question: { nl: vary(real.question.nl), en: '' },
      phrasings: { nl: real.phrasings.nl.slice(0, PHRASINGS).map(vary), en: [] },
      keywords: { nl: real.keywords.nl.slice(0, KEYWORDS).map(vary), en: [] },
      kort: { nl: vary(real.kort.nl), en: '' },
    };
  });
}
