/** Longer messages are cut here: what follows is never about one question, and no message may be slow. In characters. */
export const READ_LENGTH = 500;

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
/** A word of one letter alone ("zzz", "www") says nothing; "iii" is a number. */
const NOISE = /\b([a-hj-z])\1{2,}\b/g;
/** Letters with a dot behind each are one word: "m.b.o." is mbo, "p.i.e." is pie. */
const INITIALS = /\b(?:[a-z]\.){2,}(?:[a-z]\b)?/g;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/**
 * Lower case, without accents, apostrophes, control and zero-width characters; a letter typed three times or more is
 * typed twice ("heeeel" → "heel"), and initials lose their dots. Cuts at READ_LENGTH.
 */
export function normalise(text: string): string {
  const start = text.slice(0, READ_LENGTH);
  return PLAIN.test(start)
    ? start
        .toLowerCase()
        .replace(/'/g, '')
        .replace(INITIALS, withoutDots)
        .replace(NOISE, ' ')
        .replace(/([a-z])\1{2,}/g, '$1$1')
    : thorough(start);
}

/** Almost all that people type; the long way is for the rest. */
const PLAIN = /^[\x20-\x5f\x61-\x7e]*$/;

const withoutDots = (initials: string): string => initials.replaceAll('.', '');

function thorough(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(CONTROL, ' ')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(INITIALS, withoutDots)
    .replace(NOISE, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1$1');
}
