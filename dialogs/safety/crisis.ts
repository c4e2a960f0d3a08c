import { createLexicon } from './lexicon';
import { sentencesOf } from './reading';
import { endOf, type Heard, mayShow, type Sign, signsFrom, type Written } from './sign';
import { ABUSE_SIGNS } from './signs/abuse';
import { DANGER_SIGNS } from './signs/danger';
import { FIGURES } from './signs/figures';
import { SELF_SIGNS } from './signs/self';
import { COMMON, EVERYDAY, ORDINARY } from './words/everyday';
import { HARM } from './words/harm';
import { PEOPLE } from './words/people';
import { PERIL } from './words/peril';
import { SELF } from './words/self';

/** What someone needs now: help against harm to themselves, against harm by others, or in danger at this moment. */
export type Crisis = 'self' | 'abuse' | 'danger';

const GROUPS = { ...PEOPLE, ...SELF, ...HARM, ...PERIL, ...EVERYDAY };
const NOTHING: Heard = new Set();

const read = (written: readonly Written[]): Sign[] => written.flatMap(signsFrom);
const FIGURE_SIGNS = read(FIGURES);
const KINDS: [Crisis, Sign[]][] = [
  ['self', read(SELF_SIGNS)],
  ['abuse', read(ABUSE_SIGNS)],
  ['danger', read(DANGER_SIGNS)],
];

const LITERALS = literalsIn([...FIGURE_SIGNS, ...KINDS.flatMap(([, signs]) => signs)]);
const LEXICON = createLexicon(GROUPS, LITERALS, { ordinary: ORDINARY, common: COMMON });

/** Recall before precision: a card too many is a pity, a card too few is not to be. Figures of speech are let through. */
export function crisisIn(message: string): Crisis | undefined {
  const sentences = sentencesOf(message).map((words) => withoutFigures(LEXICON.hear(words)));
  return KINDS.find(([, signs]) => sentences.some((words) => showsOneOf(signs, words)))?.[0];
}

function showsOneOf(signs: readonly Sign[], words: readonly Heard[]): boolean {
  const heard = namesOf(words);
  return signs.some((sign) => mayShow(sign, heard) && shows(sign, words));
}

const namesOf = (words: readonly Heard[]): Heard => new Set(words.flatMap((word) => [...word]));

function shows(sign: Sign, words: readonly Heard[]): boolean {
  return words.some((_, start) => {
    const end = endOf(sign, words, start);
    return end !== undefined && !isExcused(sign, words, { start, end });
  });
}

/** How near a word must stand to take the alarm away: one further on speaks of something else. In words. */
const NEAR = 3;
/** Whoever laughs, laughs about the whole sentence. */
const EVERYWHERE = 'LAUGH';

function isExcused({ unless }: Sign, words: readonly Heard[], { start, end }: { start: number; end: number }): boolean {
  const near = words.slice(Math.max(0, start - NEAR), end + NEAR);
  return unless.some((name) => (name === EVERYWHERE ? words : near).some((word) => word.has(name)));
}

function withoutFigures(words: readonly Heard[]): Heard[] {
  const left = [...words];
  const heard = namesOf(words);
  for (const figure of FIGURE_SIGNS.filter((sign) => mayShow(sign, heard)))
    for (let start = 0; start < words.length; start++) {
      const end = endOf(figure, words, start);
      if (end !== undefined) left.fill(NOTHING, start, end);
    }
  return left;
}

/** The words that the signs name themselves, beside the groups. */
function literalsIn(signs: readonly Sign[]): Set<string> {
  const named = signs.flatMap(({ steps, unless }) => [...steps.flatMap(({ names }) => names), ...unless]);
  return new Set(named.filter((name) => !(name in GROUPS)));
}
