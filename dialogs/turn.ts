import type { Speak } from '../locales';
import type { Effect } from './effect';
import type { Block, Choice, Reply } from './say';
import type { Offer, State } from './state';
import type { World } from './world';

/** One message under consideration: the state before it, what was said, and the world. */
export interface Turn {
  state: State;
  text: string;
  world: World;
}

/** What a turn comes to: the state after it, and the one message to send, or silence. */
export interface Result {
  state: State;
  reply?: Reply | undefined;
  /** The person asked to be forgotten: nothing of the conversation is to be kept. */
  forget?: true;
  effect?: Effect | undefined;
}

/** A message being made: its choices still carry what they do. */
export interface Draft {
  kind: Reply['kind'];
  ids: string[];
  blocks: Block[];
  offers?: Offer[];
}

/** A way to handle a message; undefined leaves it to the next. */
export type Step = (turn: Turn) => Result | undefined;

export const speakFor = ({ state, world }: Turn): Speak => world.speak[state.locale];

export const text = (words: string): Block => ({ is: 'text', text: words });

/** Says the draft: remembers what can be tapped and what was said, and takes `patch` into the state. */
export function say(turn: Turn, draft: Draft, patch: Partial<State> = {}): Result {
  const offers = draft.offers ?? [];
  const choices: Choice[] = offers.map(({ id, label }) => ({ id, label }));
  const state: State = { ...turn.state, misses: 0, asksPlace: undefined, expert: undefined, ...patch, offers };
  const reply: Reply = { kind: draft.kind, ids: draft.ids, locale: state.locale, blocks: draft.blocks, choices };
  return { state: { ...state, last: reply }, reply };
}
