import type { Route } from '../knowledge/guide/schema';
import type { Localised } from '../knowledge/schema';
import { fill } from '../knowledge/values';
import type { Fact } from './say';
import { speakFor, type Turn } from './turn';

/** What can be told of a route. */
export type Telling = 'gives' | 'asks' | 'length' | 'costs' | 'first-step' | 'decided-by' | 'deadline';

const WORDS: Record<Telling, (route: Route, locale: keyof Localised) => string> = {
  gives: ({ gives }, locale) => gives[locale],
  asks: ({ asks }, locale) => asks[locale].join(' '),
  length: ({ length }, locale) => length[locale],
  costs: ({ costs }, locale) => costs[locale],
  'first-step': ({ firstStep }, locale) => firstStep[locale],
  'decided-by': ({ decidedBy }, locale) => decidedBy[locale],
  deadline: ({ deadline }) => (deadline ? `{{${deadline}}}` : ''),
};

/** The tellings of a route in that order, with the values of today; one that has nothing to say is left out. */
export function factsOf(turn: Turn, route: Route, tellings: readonly Telling[]): Fact[] {
  const speak = speakFor(turn);
  return tellings
    .map((telling) => ({
      name: speak(`guide:fact.${telling}`),
      text: withValues(turn, WORDS[telling](route, turn.state.locale)),
    }))
    .filter(({ text }) => text !== '');
}

/** Words of an editor in the language of the turn, with the values of today. */
export const filled = (turn: Turn, words: Localised): string => withValues(turn, words[turn.state.locale]);

function withValues({ state, world }: Turn, words: string): string {
  return fill(words, { values: world.knowledge.values, locale: state.locale, today: world.today }).text;
}
