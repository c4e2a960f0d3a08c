import { createHmac, randomBytes } from 'node:crypto';
import { LOCALES, type Locale } from '../../knowledge/schema';
import type { Store } from '../state/store';
import { update } from '../state/update';
import { isPastWords } from './week';
import { likeness } from './word-groups';

/** Why a question counts as unanswered. */
export type Why = 'declined' | 'suggested' | 'again';

/** A question that found no answer, as it is handed over to be kept. */
export interface Missed {
  locale: Locale;
  words: readonly string[];
  why: Why;
  /** The answer that lay nearest. */
  nearest?: string | undefined;
  /** Of the person's thread: only a mark of it is kept, and until the end of the day. */
  conversation: string;
}

interface Day {
  asks: number;
  conversations: number;
  why: Partial<Record<Why, number>>;
}

interface Stored {
  days: Record<string, Day>;
  nearest: Record<string, number>;
  /** The conversations of one day, by marks that a key makes which is thrown away at its end. */
  marks: { day: string; list: string[] };
}

/** Questions alike, over the last 90 days. */
export interface WordGroup {
  locale: Locale;
  words: string[];
  asks: number;
  conversations: number;
  why: Partial<Record<Why, number>>;
  nearest?: string | undefined;
}

const PREFIX = 'insight/words/';
const KEY = 'insight/day-key';
/** Two groups are one from here on. */
const ALIKE = 0.6;
/** Fewer conversations than this are nobody's business. */
export const SHOWN_FROM = 3;

interface DayKey {
  day: string;
  key: string;
}

/** Word groups of questions without an answer, in any store. */
export class Asked {
  constructor(private readonly store: Store) {}

  /** Adds a question on a day (`2026-11-24`) to the group it is most like, or to one of its own. */
  async add(missed: Missed, day: string): Promise<void> {
    if (missed.words.length === 0) return;
    const mark = await this.markOf(missed.conversation, day);
    const key = (await this.likeliest(missed)) ?? keyFor(missed);
    await update<Stored>(this.store, key, (old) => added(old, { missed, day, mark }));
  }

  /** The groups that at least three conversations asked, the most asked first. */
  async shown(): Promise<WordGroup[]> {
    const groups = (await this.all()).filter(({ conversations }) => conversations >= SHOWN_FROM);
    return groups.sort((a, b) => b.conversations - a.conversations || a.words.join().localeCompare(b.words.join()));
  }

  /** Drops every day that is more than 90 days back, and the marks of other days than today. */
  async forget(instant: number, today: string): Promise<void> {
    for await (const key of this.store.keys(PREFIX)) {
      const left = await update<Stored>(this.store, key, (old) => kept(old ?? EMPTY, { instant, today }));
      if (Object.keys(left.days).length === 0) await this.store.remove(key);
    }
    const dayKey = await this.store.get<DayKey>(KEY);
    if (dayKey && dayKey.value.day !== today) await this.store.remove(KEY);
  }

  private async all(): Promise<WordGroup[]> {
    const groups: WordGroup[] = [];
    for await (const key of this.store.keys(PREFIX)) {
      const stored = await this.store.get<Stored>(key);
      if (stored) groups.push(groupOf(key, stored.value));
    }
    return groups;
  }

  private async likeliest({ locale, words }: Missed): Promise<string | undefined> {
    let best: { key: string; alike: number } | undefined;
    for await (const key of this.store.keys(`${PREFIX}${locale}/`)) {
      const alike = likeness(words, wordsIn(key));
      if (alike >= ALIKE && alike > (best?.alike ?? 0)) best = { key, alike };
    }
    return best?.key;
  }

  private async markOf(conversation: string, day: string): Promise<string> {
    const fresh = { day, key: randomBytes(32).toString('base64') };
    const { key } = await update<DayKey>(this.store, KEY, (old) => (old?.day === day ? old : fresh));
    return createHmac('sha256', key).update(conversation).digest('base64url').slice(0, 12);
  }
}

const EMPTY: Stored = { days: {}, nearest: {}, marks: { day: '', list: [] } };

const keyFor = ({ locale, words }: Missed): string => `${PREFIX}${locale}/${words.join('+')}`;
const wordsIn = (key: string): string[] => key.slice(PREFIX.length + 3).split('+');

interface Adding {
  missed: Missed;
  day: string;
  mark: string;
}

function added(old: Stored = EMPTY, { missed, day, mark }: Adding): Stored {
  const { why, nearest } = missed;
  const list = old.marks.day === day ? old.marks.list : [];
  const isNew = !list.includes(mark);
  const before = old.days[day] ?? { asks: 0, conversations: 0, why: {} };
  const today: Day = {
    asks: before.asks + 1,
    conversations: before.conversations + (isNew ? 1 : 0),
    why: { ...before.why, [why]: (before.why[why] ?? 0) + 1 },
  };
  return {
    days: { ...old.days, [day]: today },
    nearest: nearest === undefined ? old.nearest : { ...old.nearest, [nearest]: (old.nearest[nearest] ?? 0) + 1 },
    marks: { day, list: isNew ? [...list, mark] : list },
  };
}

function kept(stored: Stored, { instant, today }: { instant: number; today: string }): Stored {
  const days = Object.entries(stored.days).filter(([day]) => !isPastWords(day, instant));
  const marks = stored.marks.day === today ? stored.marks : EMPTY.marks;
  return { ...stored, days: Object.fromEntries(days), marks };
}

function groupOf(key: string, { days, nearest }: Stored): WordGroup {
  const locale = LOCALES.find((known) => key.startsWith(`${PREFIX}${known}/`)) ?? 'nl';
  const group: WordGroup = { locale, words: wordsIn(key), asks: 0, conversations: 0, why: {} };
  for (const day of Object.values(days)) {
    group.asks += day.asks;
    group.conversations += day.conversations;
    for (const why of ['declined', 'suggested', 'again'] as const)
      if (day.why[why]) group.why[why] = (group.why[why] ?? 0) + day.why[why];
  }
  const [best] = Object.entries(nearest).sort((a, b) => b[1] - a[1]);
  return { ...group, nearest: best?.[0] };
}
