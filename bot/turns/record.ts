import type { Activity, ConversationReference } from 'botbuilder';
import type { Effect } from '../../dialogs/effect';
import { STATE_VERSION, type State } from '../../dialogs/state';

/** What was decided and stored, and is not done yet: a reply that the channel has not taken, a deed. */
export interface Outgoing {
  activity?: Partial<Activity> | undefined;
  reference: Partial<ConversationReference>;
  /** What the turn asked of the world: done before the reply is sent. */
  effect?: Effect | undefined;
  /** The person asked to be forgotten: done before the reply is sent. */
  forget?: true | undefined;
}

/** One conversation as stored: its state, what was handled, and what is still to be sent, in one write. */
export interface ConversationRecord {
  version: 1;
  state?: State | undefined;
  handled: string[];
  /** In the order in which they are to be sent. */
  owed: Outgoing[];
  /** Milliseconds since 1970 of the last turn. */
  touched: number;
}

/** The last so many activity ids are known again; a channel repeats within minutes, not after fifty messages. */
const HANDLED_KEPT = 50;
/** While a channel is away, so many replies wait for it. */
const OWED_KEPT = 20;

export const EMPTY_RECORD: ConversationRecord = { version: 1, handled: [], owed: [], touched: 0 };

/** What was stored, if it is of this version and whole; anything else is `undefined`: a guess would be worse. */
export function readRecord(stored: unknown): ConversationRecord | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { version, state, handled, owed = [], touched } = stored as Partial<ConversationRecord>;
  if (version !== 1 || !Array.isArray(handled) || typeof touched !== 'number' || !Array.isArray(owed)) return undefined;
  if (state !== undefined && !isState(state)) return undefined;
  return { version, state, handled, owed, touched };
}

function isState(state: Partial<State> | null): boolean {
  return (
    state?.version === STATE_VERSION && (state.locale === 'nl' || state.locale === 'en') && Array.isArray(state.offers)
  );
}

export function withHandled({ handled }: ConversationRecord, ids: readonly string[]): string[] {
  return [...handled, ...ids].slice(-HANDLED_KEPT);
}

export function withOwed({ owed }: ConversationRecord, reply: Outgoing | undefined): Outgoing[] {
  return reply ? [...owed, reply].slice(-OWED_KEPT) : owed;
}
