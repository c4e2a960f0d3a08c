/** Lists of words by their names in capitals, that a pattern can name. */
export type WordLists = ReadonlyMap<string, readonly string[]>;

const GAP = '(?:[^ ,]+ ){0,3}';
const NUMBERS: Readonly<Record<string, string>> = { N: '(\\d{1,2})', NN: '(\\d{2})' };

/** The word groups of an editor as one expression; its first capture is the number. Throws UnknownList. */
export function compile(patterns: readonly string[], lists: WordLists): RegExp {
  return new RegExp(`(?<= )(?:${anyOf(patterns, lists)})(?= )`, 'g');
}

function anyOf(patterns: readonly string[], lists: WordLists): string {
  return patterns.map((pattern) => translate(pattern, lists)).join('|');
}

function translate(pattern: string, lists: WordLists): string {
  return pattern
    .replace(/\(/g, '(?:')
    .replace(/~/g, '[a-z]*')
    .replace(/\.\.\. /g, GAP)
    .replace(/[A-Z][A-Z-]*/g, (name) => NUMBERS[name] ?? `(?:${listNamed(name, lists)})`);
}

function listNamed(name: string, lists: WordLists): string {
  const words = lists.get(name);
  if (!words) throw new UnknownList(name);
  return anyOf(words, lists);
}

/** A pattern names a list of words that is not there. */
export class UnknownList extends Error {
  constructor(name: string) {
    super(`de lijst "${name}" bestaat niet`);
    this.name = 'UnknownList';
  }
}
