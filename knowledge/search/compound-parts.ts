import type { Locale } from '../schema';
import { isStopTerm } from './corpus';
import { partsOf } from './lexicon';
import type { Meaning } from './meet';
import type { Word } from './reader';

/** A part of a compound: the term that it is or is a slip of, and how like that word it is; 1 for the word itself. */
export interface Part {
  term: string;
  similarity: number;
}

/** Shorter parts are like too many words. In letters. */
const SHORTEST_KNOWN = 4;
const SHORTEST_SLIP = 5;
const LEAST_SIMILAR = 0.8;

/** The two known words that a word is made of, or none. */
export function wholeParts({ text }: Word, locale: Locale, { lexicon }: Meaning): Part[] {
  const parts = partsOf(text, locale, lexicon);
  return parts ? [parts.left, parts.right].map((term) => ({ term, similarity: 1 })) : [];
}

/** A known word and the likest slip of another that a word is made of ("tegniekbedrijf" → techniek + bedrijf), or none. */
export function slippedParts({ text }: Word, locale: Locale, meaning: Meaning): Part[] {
  if (meaning.weights.isCommon(text)) return [];
  const known = (part: string): Part[] => knownPart(meaning.lexicon.termOf(part, locale), meaning);
  const meant = (part: string): Part[] => slippedPart(part, locale, meaning);
  let likest: Part[] = [];
  for (let cut = SHORTEST_KNOWN; cut <= text.length - SHORTEST_KNOWN; cut++) {
    const [left, right] = [text.slice(0, cut), text.slice(cut)];
    const [first, last] = [known(left), known(right)];
    if (first.length === last.length) continue;
    const parts = first.length > 0 ? [...first, ...meant(right)] : [...meant(left), ...last];
    if (parts.length === 2 && similarityOf(parts) > similarityOf(likest)) likest = parts;
  }
  return likest;
}

const knownPart = (term: string, { weights }: Meaning): Part[] =>
  weights.of(term) > 0 ? [{ term, similarity: 1 }] : [];

function slippedPart(text: string, locale: Locale, { lexicon, spelling }: Meaning): Part[] {
  if (text.length < SHORTEST_SLIP) return [];
  const likest = spelling(text).find(({ term }) => !isStopTerm(term));
  if (likest === undefined || likest.similarity < LEAST_SIMILAR) return [];
  return [{ term: lexicon.termOf(likest.word, locale), similarity: likest.similarity }];
}

const similarityOf = (parts: readonly Part[]): number =>
  parts.length === 0 ? 0 : Math.min(...parts.map(({ similarity }) => similarity));
