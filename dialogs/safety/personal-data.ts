import { namesIn } from './names';

interface Found {
  start: number;
  end: number;
}

/** What stands in for personal data wherever a text is kept. */
export const MASK = '•••';

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** The 11-test of a burgerservicenummer: weights 9 to 2, and -1 for the last digit. */
export function isBsn(text: string): boolean {
  const digits = digitsOf(text).padStart(9, '0');
  if (digits.length !== 9 || /^0+$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0;
}

/** The check of ISO 13616: the rearranged number is 1 modulo 97. */
function isIban(text: string): boolean {
  const iban = text.replace(/\s/g, '').toUpperCase();
  const rearranged = `${iban.slice(4)}${iban.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  let rest = 0;
  for (const digit of rearranged) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

function isPhone(text: string): boolean {
  const digits = digitsOf(text).replace(/^0031|^31(?=\d{9}$)/, '0');
  return /^0[1-9]\d{8}$/.test(digits);
}

/** Two letters that are a word are no postcode letters when they stand apart: "1998 in 10 dagen". */
const WORDS =
  /^(?:en|of|in|is|op|de|te|ik|je|we|ga|om|al|er|na|nu|zo|ze|ja|me|at|to|or|on|an|my|by|so|up|it|he|go|do|am|be)$/i;

function isAddress(text: string): boolean {
  const parts = /^\d{4}(\s*)([a-z]{2})/i.exec(text);
  return parts !== null && !(parts[1] !== '' && WORDS.test(parts[2] ?? ''));
}

/** Begins where no such sign stands before it: a long word is then read once, not once for each of its letters. */
const EMAIL =
  /(?<![\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-])[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;

const PASSPORT =
  /\b(?:passport|paspoort|id-?kaart|identiteitskaart|rijbewijs)\s?(?:number|nummer|nr|no)?\W{0,3}(?:is)?\W{0,3}(?=[a-z0-9]{0,6}\d{4})[a-z0-9]{7,10}\b/gi;
const PASSWORD = /\b(?:wachtwoord|password|pincode)\W{0,3}(?:is)?\W{0,3}(?=\S{0,30}\d)\S{4,40}/gi;

/** No pattern may read a text more than a few times over: it is masked in the middle of a turn, however long it is. */
const SHAPES: { pattern: RegExp; fits: (text: string) => boolean }[] = [
  { pattern: EMAIL, fits: () => true },
  { pattern: /\b[a-z]{2}\d{2}(?:\s?[a-z0-9]{4}){2,7}(?:\s?[a-z0-9]{1,3})?\b/gi, fits: isIban },
  {
    pattern: /\b(?:bsn|burger\s?service\s?nummer|sofi\s?nummer|citizen service number)\D{0,20}\d(?:[ .-]?\d){5,9}\b/gi,
    fits: () => true,
  },
  { pattern: PASSPORT, fits: () => true },
  { pattern: PASSWORD, fits: () => true },
  { pattern: /(?<![\d.,€])\d(?:[ .-]?\d){8}(?![\d.,]\d|\d)/g, fits: isBsn },
  { pattern: /(?<![\w€])(?:\+|00)?\d(?:[ ().-]{0,2}\d){8,13}(?!\d)/g, fits: isPhone },
  { pattern: /\b[1-9]\d{3}\s?[a-z]{2}[\s,]{1,9}(?:nr\.?|nummer|huisnummer)?\s{0,9}\d{1,5}\b/gi, fits: isAddress },
];

/** In order; pieces that overlap are one. */
function inOrder(all: Found[]): Found[] {
  const merged: Found[] = [];
  for (const found of all.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && found.start < last.end) last.end = Math.max(last.end, found.end);
    else merged.push(found);
  }
  return merged;
}

function findEach(text: string): Found[] {
  return SHAPES.flatMap(({ pattern, fits }) =>
    [...text.matchAll(pattern)]
      .filter((match) => fits(match[0]))
      .map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}

/** Whether the text holds a BSN, e-mail address, phone number, IBAN, number of a passport, password, or a postcode with a house number. */
export function hasPersonalData(text: string): boolean {
  return findEach(text).length > 0;
}

/** The text with every such piece replaced, and every name that was introduced; all else stays to the letter. */
export function maskPersonalData(text: string): string {
  const found = inOrder([...findEach(text), ...namesIn(text)]);
  const kept = found.map(({ start }, at) => text.slice(found[at - 1]?.end ?? 0, start) + MASK);
  return kept.join('') + text.slice(found.at(-1)?.end ?? 0);
}
