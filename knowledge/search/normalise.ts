/** Longer messages are cut here: what follows is never about one question, and no message may be slow. In characters. */
export const READ_LENGTH = 500;

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/**
 * Lower case, without accents, apostrophes, control and zero-width characters; a letter typed three times or more is
 * typed twice ("heeeel" → "heel"). Cuts at READ_LENGTH.
 */
export function normalise(text: string): string {
  return text
    .slice(0, READ_LENGTH)
    .replace(INVISIBLE, '')
    .replace(CONTROL, ' ')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(/(\p{L})\1{2,}/gu, '$1$1');
}
