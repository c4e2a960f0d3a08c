import type { Word } from './reader';

/** How far behind its verb a particle may stand: "meld ik me dan aan". In words. */
const REACH = 4;
/** A shorter small word ("er", "en", "dat") is no verb. In letters. */
const SHORTEST_SMALL_VERB = 4;

const PARTICLES = new Set([
  'aan',
  'af',
  'bij',
  'door',
  'in',
  'mee',
  'om',
  'op',
  'over',
  'samen',
  'terug',
  'toe',
  'uit',
]);

/** Before one of these the same word is a preposition: "een school om de hoek", "bij wie moet ik zijn". */
const DETERMINERS = new Set(
  'de het een t n dit dat deze die mijn mn jouw je zijn haar ons onze hun elk elke welk welke wie'.split(' '),
);

/** "Wat houdt dat in" asks what something is, and tells nothing of an "inhoud". */
const ASKS = new Set(['hou', 'houd', 'houdt', 'hout', 'houden']);

/** Whether a small word often begins a longer one: "aan melden", "zij instroom". */
export const isPrefix = (text: string): boolean => PARTICLES.has(text) || text === 'zij' || text === 'na';

/** Pairs of positions [verb, particle] that may belong together ("schrijf … in"), the nearest verb of a particle first. */
export function separatedPairs(words: readonly Word[]): [number, number][] {
  return words.flatMap(({ text }, particle) => {
    if (!PARTICLES.has(text) || DETERMINERS.has(words[particle + 1]?.typed ?? '')) return [];
    const first = Math.max(0, particle - REACH);
    const before = words.slice(first, particle);
    if (text === 'in' && before.some((verb) => ASKS.has(verb.text))) return [];
    return before
      .flatMap((verb, offset): [number, number][] => (isVerb(verb) ? [[first + offset, particle]] : []))
      .reverse();
  });
}

const isVerb = ({ text, stop }: Word): boolean => !stop || text.length >= SHORTEST_SMALL_VERB;
