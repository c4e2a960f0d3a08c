import type { Knowledge } from '../knowledge/load';
import type { Locale } from '../knowledge/schema';
import type { Speak } from '../locales';
import type { Emergency } from './emergency';

/** Everything a turn may look at besides the state and the event. Nothing in `dialogs/` reads a clock. */
export interface World {
  knowledge: Knowledge;
  /** The instant of the turn, ISO 8601 with a zone. */
  now: string;
  /** The same, as the day in Amsterdam: `2026-11-24`. */
  today: string;
  speak: Record<Locale, Speak>;
  /** Whether others read along, as in a team or a group chat. */
  isPublic?: boolean;
  /** Whether the assistant can write to this person later, by itself. */
  canWrite?: boolean;
  /** The people behind the assistant, where there are any: whether they are at work, and the next day that they are. */
  experts?: { open: boolean; nextDay: string } | undefined;
  /** What the operator has to say to everyone. */
  emergency?: Emergency | undefined;
}

/** What happened in the conversation, in the assistant's own terms. */
export type Event =
  | { is: 'arrived'; locale: Locale }
  | { is: 'said'; text: string; locale?: Locale | undefined; tapped?: Tapped | undefined }
  /** The person sent the assistant away: nothing of the conversation is to be kept. */
  | { is: 'left' }
  | { is: 'attached' };

/** A button that stays on the screen after its turn says which choice it is, and of which message (`markOf`). */
export interface Tapped {
  id: string;
  mark: string;
}
