import type { Activity, ConversationReference } from 'botbuilder';
import { STATE_VERSION, type State } from '../../dialogs/state';

/** A reply that was decided and stored, and that the channel has not taken yet. */
export interface Outgoing {
  activity: Partial<Activity>;
  reference: Partial<ConversationReference>;
}

/** One conversation as stored: its state, what was handled, and what is still to be sent, in one write. */
export interface ConversationRecord {
  version: 1;
  state?: State | undefined;
  handled: string[];
  outgoing?: Outgoing | undefined;
  /** Milliseconds since 1970 of the last turn. */
  touched: number;
}

/** The last so many activity ids are known again; a channel repeats within minutes, not after fifty messages. */
const HANDLED_KEPT = 50;

export const EMPTY_RECORD: ConversationRecord = { version: 1, handled: [], touched: 0 };

/** What was stored, if it is of this version and whole; anything else is `undefined`: a guess would be worse. */
export function readRecord(stored: unknown): ConversationRecord | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const record = stored as Partial<ConversationRecord>;
  if (record.version !== 1 || !Array.isArray(record.handled) || typeof record.touched !== 'number') return undefined;
  if (record.state !== undefined && !isState(record.state)) return undefined;
  return record as ConversationRecord;
}

function isState(state: Partial<State>): boolean {
  return (
    state.version === STATE_VERSION && (state.locale === 'nl' || state.locale === 'en') && Array.isArray(state.offers)
  );
}

export function withHandled(record: ConversationRecord, ids: readonly string[]): string[] {
  return [...record.handled, ...ids].slice(-HANDLED_KEPT);
}
