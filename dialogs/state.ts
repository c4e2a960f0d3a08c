import type { Answers } from '../knowledge/guide/answers';
import type { Place } from '../knowledge/places/place';
import type { Locale, Purpose } from '../knowledge/schema';
import type { Command } from './commands';
import type { Choice, Reply } from './say';

/** What a tap does. Plain data, because it waits in the state until someone taps. */
export type Deed =
  | { do: 'answer'; entry: string }
  | { do: 'more'; entry: string }
  | { do: 'explain'; term: string }
  | { do: 'start'; guide: string }
  | { do: 'choose'; question: string; choice: string }
  | { do: 'change'; question: string }
  | { do: 'contact'; purpose?: Purpose | undefined }
  | { do: 'place'; place: Place; purpose?: Purpose | undefined }
  | { do: 'compare'; routes: [string, string] }
  | { do: 'outcome' }
  | { do: 'speak'; locale: Locale }
  | { do: 'expert'; send: boolean }
  | { do: 'helped'; topic: string; helped: boolean }
  | { do: 'reason'; topic: string; reason: Reason }
  | { do: 'command'; command: Command };

/** Why an answer did not help: it was about something else, too difficult, too little, or wrong. */
export type Reason = 'other' | 'difficult' | 'little' | 'wrong';

/** The topics of which was asked whether they helped, and those of which was told. */
export interface Helped {
  asked: string[];
  told: string[];
}

export interface Offer extends Choice {
  deed: Deed;
}

/** A guide under way. `asked` is the order of the questions answered; `madeWith` is the guide's hash at the start. */
export interface GuideState {
  id: string;
  answers: Answers;
  asked: string[];
  madeWith: string;
  /** The question on screen; absent once the outcome is. */
  open?: string | undefined;
}

/** One conversation, as it is stored. Unknown versions are dropped by the one who loads it. */
export interface State {
  version: 1;
  locale: Locale;
  /** Whether the person has had a say in the language, so that it is not asked twice. */
  localeSettled: boolean;
  /** What can be tapped, of the last message. */
  offers: Offer[];
  guide?: GuideState | undefined;
  /** The entry answered last: what "meer" and "en wat kost dat?" are about, for `turns` more messages. */
  topic?: { entry: string; turns: number } | undefined;
  /** Set while the question on screen is where the person lives. */
  asksPlace?: { purpose?: Purpose | undefined } | undefined;
  /** Set while a question for a person is being typed, or waits for a yes. */
  expert?: { step: 'ask' } | { step: 'confirm'; question: string } | undefined;
  place?: Place | undefined;
  helped?: Helped | undefined;
  /** Messages in a row that were not understood. */
  misses: number;
  last?: Reply | undefined;
  /** The emergency notice that was told last, by its id. */
  noticed?: string | undefined;
}

export const STATE_VERSION = 1;

/** Messages for which what was spoken of stays in mind. */
export const TOPIC_TURNS = 4;

export function freshState(locale: Locale): State {
  return { version: STATE_VERSION, locale, localeSettled: false, offers: [], misses: 0 };
}
