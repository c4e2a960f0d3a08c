import { distance } from './distance';
import { slipCost } from './slip-cost';
import { soundOf } from './sound';
import { createTrigrams } from './trigrams';

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
const CANDIDATES = 24;
const KEPT = 4;
const SPREAD = 0.12;

/** A word and how it sounds. */
interface Heard {
  text: string;
  sound: string;
}

const heard = (text: string): Heard => ({ text, sound: soundOf(text) });

/** Suggests words of the vocabulary for one that is not in it, the most similar first. */
export function createSpelling(words: ReadonlyMap<string, string>): Spelling {
  const spelled = [...words.keys()].filter((word) => word.length >= 3 && !/\d/.test(word)).map(heard);
  const byLetters = createTrigrams(spelled.map(({ text }) => text));
  const bySound = createTrigrams(spelled.map(({ sound }) => sound));
  return (text) => {
    if (text.length < 3) return [];
    const typed = heard(text);
    const looking = { within: limitFor(text.length), atLeast: CANDIDATES };
    const near = new Set([...byLetters.nearest(text, looking), ...bySound.nearest(typed.sound, looking)]);
    const swapped = swaps(text).filter((word) => words.has(word));
    const candidates = [...[...near].flatMap((at) => spelled[at] ?? []), ...swapped.map(heard)];
    return best(candidates, typed).map((each) => ({ ...each, term: words.get(each.word) ?? each.word }));
  };
}

function swaps(word: string): string[] {
  return Array.from(word.slice(1), (letter, at) => word.slice(0, at) + letter + word[at] + word.slice(at + 2));
}

type Judged = Omit<Suggestion, 'term'>;

function best(candidates: readonly Heard[], typed: Heard): Judged[] {
  const likest = new Map<string, number>();
  for (const word of candidates) {
    const similar = likest.has(word.text) ? 0 : similarity(typed, word);
    if (similar > 0) likest.set(word.text, similar);
  }
  const judged = [...likest].map(([word, similar]): Judged => ({ word, similarity: similar })).sort(likestFirst);
  const top = judged[0]?.similarity ?? 0;
  return judged.filter((suggestion) => suggestion.similarity > top - SPREAD).slice(0, KEPT);
}

const likestFirst = (a: Judged, b: Judged): number => b.similarity - a.similarity || (a.word < b.word ? -1 : 1);

const floorFor = (letters: number): number => (letters <= 4 ? 0.74 : letters <= 8 ? 0.7 : 0.68);
const limitFor = (letters: number): number => (letters <= 4 ? 1 : letters <= 8 ? 2 : 3);

/** 1 for the same word; each slip costs its share of the word; 0 for one that whole letters put too far off to be meant. */
function similarity(typed: Heard, word: Heard): number {
  if (typed.text.length <= 4 && swaps(typed.text).includes(word.text)) return SWAP_SIMILARITY;
  const limit = limitFor(typed.text.length);
  const written = distance(typed.text, word.text, limit);
  const sounding = written === 0 ? limit + 1 : distance(typed.sound, word.sound, Math.min(limit, written - 1));
  const asHeard = sounding < written ? sounding + HEARD_PENALTY : Infinity;
  const asWritten = written > limit ? Infinity : written;
  if (likeness(typed, word, Math.min(asWritten, asHeard)) < floorFor(typed.text.length)) return 0;
  const asSlipped = written > limit ? Infinity : slipCost(typed.text, word.text);
  return likeness(typed, word, Math.min(asSlipped, asHeard));
}

function likeness(typed: Heard, word: Heard, letters: number): number {
  const otherStart = typed.text[0] === word.text[0] || typed.sound[0] === word.sound[0] ? 0 : FIRST_LETTER_PENALTY;
  return 1 - letters / Math.max(typed.text.length, word.text.length) - otherStart;
}
