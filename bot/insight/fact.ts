import type { Locale } from '../../knowledge/schema';

/** Where people talk, as it is counted: never more than one of these. */
export type Channel = 'web' | 'teams' | 'other';

/** What is counted. Every name in it is one of ours: of an entry, a guide, a question, a route, a link. */
export type What =
  | 'conversation'
  | 'reply'
  | 'shown'
  | 'declined'
  | 'suggested'
  | 'chosen'
  | 'missed'
  | 'started'
  | 'asked'
  | 'answered'
  | 'withdrawn'
  | 'outcome'
  | 'helped'
  | 'not-helped'
  | 'reason'
  | 'followed';

/** One thing that happened; `of` is what it is about, `-` where there is nothing to name. */
export interface Fact {
  what: What;
  of: string;
  /** A guide's question, an outcome's guide, a reason, why a question was missed; `-` where there is none. */
  part: string;
  locale: Locale | '-';
  channel: Channel | '-';
}

/** How often each fact came, by `keyOf`. */
export type Counts = Record<string, number>;

export function keyOf({ what, of, part, locale, channel }: Fact): string {
  return [what, of, part, locale, channel].join(' ');
}

export function factOf(key: string): Fact {
  const [what, of = '-', part = '-', locale = '-', channel = '-'] = key.split(' ');
  return { what, of, part, locale, channel } as Fact;
}

export function channelOf(channelId: string): Channel {
  if (['directline', 'webchat', 'emulator'].includes(channelId)) return 'web';
  return channelId === 'msteams' ? 'teams' : 'other';
}

/** The sum of two counts, as a new one. */
export function sum(one: Counts, other: Counts): Counts {
  const total = { ...one };
  for (const [key, count] of Object.entries(other)) total[key] = (total[key] ?? 0) + count;
  return total;
}
