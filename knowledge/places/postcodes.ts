import type { Place } from './place';
import type { PostcodeRange } from './schema';

/** Never given out, for what they stood for. */
const NO_LETTERS = new Set(['SA', 'SD', 'SS']);
const FIRST_YEAR = 1900;
const LAST_YEAR = 2035;

/** The four digits with the place they lie in; ranges do not overlap and are in order. */
export interface PlacedRange extends PostcodeRange {
  place: Place;
}

/** The place of a four-digit postcode. Undefined between the ranges: then the town is asked. */
export function placeOfPostcode(ranges: readonly PlacedRange[], digits: number): Place | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range === undefined || range.to >= digits) high = middle;
    else low = middle + 1;
  }
  const range = ranges[low];
  return range && range.from <= digits ? range.place : undefined;
}

/** A number that is more likely a year: only read as a postcode with its letters, or when it is called one. */
export function looksLikeYear(digits: number): boolean {
  return digits >= FIRST_YEAR && digits <= LAST_YEAR;
}

export function arePostcodeLetters(letters: string): boolean {
  return !NO_LETTERS.has(letters.toUpperCase());
}
