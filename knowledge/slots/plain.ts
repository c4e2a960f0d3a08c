/** Words written in another way, with the way the patterns write them. */
export type Spelling = ReadonlyMap<string, string>;

/** Longer texts are read up to here: who someone is, stands at the front. In characters. */
const READ_LENGTH = 1000;

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u206f\ufeff]/g;

/** A word that no pattern matches: a clause ends there. */
export const BREAK = ',';

/**
 * A text as the patterns expect it: lower case, no accents, letters and figures apart ("mbo4" → "mbo 4"),
 * one space between words and at both ends, and a comma of its own where a clause ends.
 */
export function plain(text: string, spelling: Spelling): string {
  const bare = text
    .slice(0, READ_LENGTH)
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(/[,.;:!?\n()]+/g, ` ${BREAK} `)
    .replace(/[^a-z0-9&,]+/g, ' ')
    .replace(/(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])/g, ' ');
  const words = bare.split(' ').filter((word) => word.length > 0);
  return ` ${words.map((word) => spelling.get(word) ?? word).join(' ')} `;
}
