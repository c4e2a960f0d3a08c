import type { Place } from './place';
import { arePostcodeLetters, looksLikeYear, type PlacedRange, placeOfPostcode } from './postcodes';

/** Letters that follow a number for another reason: "2500 IN", "1500kg". */
const NOT_LETTERS = new Set(
  'aan als bv cm ct de dm eh en er et eu ex ga ha he hp ik in is ja je kg km kv kw mg ml mm mn na nm nu of om op or pk pm ps rd so st te to up uu va we wk ze zo'.split(
    ' ',
  ),
);

const WITH_LETTERS = /(?<![€\d.,])(?<![€]\s)\b([1-9]\d{3})(?: ?([A-Z]{2})|([a-z]{2}))\b/g;
const CALLED = /\b(postcode|postal code|woon(?:t|en)? in|live in)\s*(?:is|:)?\s*([1-9]\d{3})\b(?!\s*(?:euro|€))/i;

/** A postcode inside a sentence: with its letters, or called one. A year or an amount is none. */
export function postcodeIn(ranges: readonly PlacedRange[], sentence: string): Place | undefined {
  for (const [, digits, upper, lower] of sentence.matchAll(WITH_LETTERS)) {
    const letters = upper ?? lower ?? '';
    if (NOT_LETTERS.has(letters.toLowerCase()) || !arePostcodeLetters(letters)) continue;
    const place = placeOfPostcode(ranges, Number(digits));
    if (place) return place;
  }
  const [, by = '', digits] = CALLED.exec(sentence) ?? [];
  if (digits === undefined || (looksLikeYear(Number(digits)) && !by.startsWith('post'))) return undefined;
  return placeOfPostcode(ranges, Number(digits));
}
