const QUOTES = /['’‘`´ʼ]/g;
/** With its apostrophe it is the city; without, a first name. */
const A_DAM = /\ba['’‘`´ʼ]dam\b/gi;
const SINT = /\b(?:st|sint|sinte)\b/g;
const AAN_DEN = /\b(?:a d|ad|aan de|aan den|aan t)\b/g;

/**
 * Lower case, without accents and apostrophes, one space between words; "St." is "sint", "a/d" is "aan den".
 * The ij ligature becomes two letters.
 */
export function plain(text: string): string {
  return text
    .replace(A_DAM, 'amsterdam')
    .replace(QUOTES, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(SINT, 'sint')
    .replace(AAN_DEN, 'aan den');
}

/** What two spellings of one name have in common: `plain` without spaces, and y for ij. */
export function keyOf(text: string): string {
  return keyOfPlain(plain(text));
}

/** The same, for a text that is `plain` already. */
export function keyOfPlain(text: string): string {
  return text.replaceAll(' ', '').replaceAll('ij', 'y');
}
