import { Index } from 'flexsearch';
import { distance } from './distance';
import { soundOf } from './sound';

/** A word that may have been meant; `similarity` 0 to 1. */
export interface Suggestion {
  word: string;
  term: string;
  similarity: number;
}

export type Spelling = (typed: string) => Suggestion[];

/** How much a word that only sounds the same differs, in letters. */
const HEARD_PENALTY = 0.35;
const SWAP_SIMILARITY = 0.9;
const FIRST_LETTER_PENALTY = 0.08;
const CANDIDATES = 40;
const KEPT = 4;
const SPREAD = 0.12;

const grams = (text: string): string[] => {
  const framed = `^${text}$`;
  return Array.from({ length: framed.length - 2 }, (_, start) => framed.slice(start, start + 3));
};

const trigramIndex = (): Index => new Index({ tokenize: 'strict', resolution: 1, encode: grams });

/** Suggests words of the vocabulary for one that is not in it, the most similar first. */
export function createSpelling(words: ReadonlyMap<string, string>): Spelling {
  const spelled = [...words.keys()].filter((word) => word.length >= 3 && !/\d/.test(word));
  const byLetters = trigramIndex();
  const bySound = trigramIndex();
  spelled.forEach((word, id) => {
    byLetters.add(id, word);
    bySound.add(id, soundOf(word));
  });
  return (typed) => {
    if (typed.length < 3) return [];
    const ids = new Set([...lookUp(byLetters, typed), ...lookUp(bySound, soundOf(typed))]);
    const near = [...ids].map((id) => spelled[id] ?? '').filter((word) => word !== '');
    return best([...near, ...swaps(typed).filter((word) => words.has(word))], typed, words);
  };
}

function lookUp(index: Index, text: string): number[] {
  const found = index.search({ query: text, limit: CANDIDATES, suggest: true });
  return (found ?? []).map(Number);
}

function swaps(word: string): string[] {
  return Array.from(word.slice(1), (letter, at) => word.slice(0, at) + letter + word[at] + word.slice(at + 2));
}

function best(candidates: Iterable<string>, typed: string, words: ReadonlyMap<string, string>): Suggestion[] {
  const judged = [...new Set(candidates)]
    .map((word) => ({ word, term: words.get(word) ?? word, similarity: similarity(typed, word) }))
    .filter((suggestion) => suggestion.similarity >= floorFor(typed.length))
    .sort((a, b) => b.similarity - a.similarity || (a.word < b.word ? -1 : 1));
  const top = judged[0]?.similarity ?? 0;
  return judged.filter((suggestion) => suggestion.similarity > top - SPREAD).slice(0, KEPT);
}

const floorFor = (letters: number): number => (letters <= 4 ? 0.74 : letters <= 8 ? 0.7 : 0.68);
const limitFor = (letters: number): number => (letters <= 4 ? 1 : letters <= 8 ? 2 : 3);

/** 1 for the same word; a letter less or other costs its share of the word; 0 for a word too far off to be meant. */
function similarity(typed: string, word: string): number {
  if (typed.length <= 4 && swaps(typed).includes(word)) return SWAP_SIMILARITY;
  const limit = limitFor(typed.length);
  const written = distance(typed, word, limit);
  const heard = distance(soundOf(typed), soundOf(word), limit);
  if (written > limit && heard > limit) return 0;
  const letters = Math.min(written > limit ? Infinity : written, heard > limit ? Infinity : heard + HEARD_PENALTY);
  const otherStart = typed[0] === word[0] || soundOf(typed)[0] === soundOf(word)[0] ? 0 : FIRST_LETTER_PENALTY;
  return 1 - letters / Math.max(typed.length, word.length) - otherStart;
}
