import type { Knowledge } from '../knowledge/load';
import type { Locale } from '../knowledge/schema';
import type { Speak } from '../locales';

/** Everything a turn may look at besides the state and the event. Nothing in `dialogs/` reads a clock. */
export interface World {
  knowledge: Knowledge;
  /** The instant of the turn, ISO 8601 with a zone. */
  now: string;
  /** The same, as the day in Amsterdam: `2026-11-24`. */
  today: string;
  speak: Record<Locale, Speak>;
}

/** What happened in the conversation, in the assistant's own terms. */
export type Event =
  | { is: 'arrived'; locale: Locale }
  | { is: 'said'; text: string; locale?: Locale | undefined }
  | { is: 'attached' };
