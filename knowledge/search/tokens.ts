import { normalise } from './normalise';

/** A word as it stands in a text; `glued` when a hyphen ties it to the word before ("zij-instroom"). */
export interface Token {
  text: string;
  glued: boolean;
}

const TOKEN = /[\p{L}\p{N}]+|[&+]/gu;
const LETTERS_THEN_DIGITS = /^([a-z]{2,})(\d{1,2})$/;
const DIGITS_THEN_LETTERS = /^(\d{1,2})([a-z]{4,})$/;

/** The words of a text, normalised; "mbo4" and "4havo" become two. `&` and `+` are tokens: "d&p", "21+". */
export function tokensOf(text: string): Token[] {
  const clean = normalise(text);
  return [...clean.matchAll(TOKEN)].flatMap((match) => {
    const glued = clean[match.index - 1] === '-' && /[\p{L}\p{N}]/u.test(clean[match.index - 2] ?? ' ');
    return splitDigits(match[0]).map((part, index) => ({ text: part, glued: glued && index === 0 }));
  });
}

function splitDigits(word: string): string[] {
  const parts = LETTERS_THEN_DIGITS.exec(word) ?? DIGITS_THEN_LETTERS.exec(word);
  return parts?.[1] && parts[2] ? [parts[1], parts[2]] : [word];
}
