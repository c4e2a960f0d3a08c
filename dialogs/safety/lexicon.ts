import { distance } from '../../knowledge/search/distance';
import { soundOf } from '../../knowledge/search/sound';
import type { Heard } from './sign';

/** Words of one meaning, a name and the words with spaces between; "zelfmoord*" stands for every word that begins so. */
export type Groups = Readonly<Record<string, string>>;

export interface Lexicon {
  /** The words as heard; two that are one word with a space in it become one. */
  hear(words: readonly string[]): Heard[];
}

interface Key {
  word: string;
  sound: string;
  names: Heard;
}

const UNHEARD: Heard = new Set();
const SHORTEST_GUESS = 5;
const SHORTEST_JOINED = 5;
const LONGEST_GUESS = 24;

/** A slip of the finger in a short word makes another word; only long words survive two. */
const slipsIn = (word: string): number => (word.length >= 9 ? 2 : 1);

/** Words that alarm nobody: `ordinary` ones are never a misspelling, nor is what is as near to a `common` one. */
export interface Harmless {
  ordinary: ReadonlySet<string>;
  common: ReadonlySet<string>;
}

/** Knows the words of the groups and those named in the signs, also misspelled. */
export function createLexicon(groups: Groups, literals: Iterable<string>, { ordinary, common }: Harmless): Lexicon {
  const names = namesByWord(groups, literals);
  const beginnings = [...names]
    .filter(([word]) => word.endsWith('*'))
    .map(([word, its]) => ({ word: word.slice(0, -1), its }));
  const known = new Map([...names].map(([word, its]) => [word.replace('*', ''), its]));
  const guess = createGuess(known, common);
  const hearOne = (word: string): Heard =>
    known.get(word) ??
    beginnings.find((beginning) => word.startsWith(beginning.word))?.its ??
    (ordinary.has(word) || common.has(word) ? UNHEARD : guess(word));
  return { hear: (words) => joined(words, known).map(remembering(hearOne)) };
}

function namesByWord(groups: Groups, literals: Iterable<string>): Map<string, Heard> {
  const names = new Map<string, Set<string>>();
  const add = (word: string, name: string): void => {
    names.set(word, (names.get(word) ?? new Set()).add(name));
  };
  for (const [group, words] of Object.entries(groups))
    for (const word of words.split(/\s+/).filter(Boolean)) add(word, group);
  for (const literal of literals) add(literal, literal);
  return names;
}

/** "zelf moord", "me zelf", "be dreigt". */
function joined(words: readonly string[], known: ReadonlyMap<string, Heard>): string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const both = word + (words[at + 1] ?? '');
    const isOne =
      both.length > word.length && both.length >= SHORTEST_JOINED && known.has(both) && !known.has(`${word} `);
    out.push(isOne ? both : word);
    if (isOne) at++;
  }
  return out;
}

const remembering = (hear: (word: string) => Heard): ((word: string) => Heard) => {
  const heard = new Map<string, Heard>();
  return (word) => {
    const known = heard.get(word) ?? hear(word);
    heard.set(word, known);
    return known;
  };
};

/** A typo seldom touches the first sound, so only words that begin with it are compared; of two as near, the common one is meant. */
function createGuess(known: ReadonlyMap<string, Heard>, common: ReadonlySet<string>): (word: string) => Heard {
  const keys = new Map<string, Key[]>();
  const all = [...[...common].map((word): [string, Heard] => [word, UNHEARD]), ...known];
  for (const [word, names] of all) {
    if (word.length < SHORTEST_GUESS) continue;
    const sound = soundOf(word);
    keys.set(sound.charAt(0), [...(keys.get(sound.charAt(0)) ?? []), { word, sound, names }]);
  }
  return (word) => {
    if (word.length < SHORTEST_GUESS || word.length > LONGEST_GUESS) return UNHEARD;
    const sound = soundOf(word);
    return nearest(word, sound, keys.get(sound.charAt(0)) ?? []);
  };
}

function nearest(word: string, sound: string, keys: readonly Key[]): Heard {
  let best = UNHEARD;
  let least = 3;
  for (const key of keys) {
    const slips = key.sound === sound ? 0 : distance(word, key.word, Math.min(slipsIn(key.word), least - 1));
    if (slips < least && slips <= slipsIn(key.word)) {
      best = key.names;
      least = slips;
    }
  }
  return best;
}
