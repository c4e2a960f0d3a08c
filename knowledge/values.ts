import { DateTime } from 'luxon';
import type { Locale, Value } from './schema';

/** Where the country's days begin and end. */
export const ZONE = 'Europe/Amsterdam';

export interface Filled {
  text: string;
  /** Values past their validity: not shown, their source is offered in their place. */
  withheld: Value[];
}

export interface Filling {
  values: ReadonlyMap<string, Value>;
  locale: Locale;
  /** The day in Amsterdam, `2026-11-24`. */
  today: string;
}

const REFERENCE = /\{\{([a-z0-9-]+)\}\}/g;

/** The ids of the values that a text names. */
export function valuesIn(text: string): string[] {
  return [...text.matchAll(REFERENCE)].map((match) => match[1] ?? '');
}

/** Puts values in place of their references. A value past `validUntil` gives its `instead`, and is listed as withheld. */
export function fill(text: string, filling: Filling): Filled {
  const withheld = new Map<string, Value>();
  const filled = text.replace(REFERENCE, (reference, id: string) => {
    const value = filling.values.get(id);
    if (value === undefined) return reference;
    if (isValid(value, filling.today)) return wordsOf(value, filling);
    withheld.set(id, value);
    return value.instead?.[filling.locale] ?? '…';
  });
  return { text: filled, withheld: [...withheld.values()] };
}

/** A value holds through the whole of its last day. */
export function isValid(value: Pick<Value, 'validUntil'>, today: string): boolean {
  return value.validUntil === undefined || today <= value.validUntil;
}

function wordsOf(value: Value, { locale, today }: Filling): string {
  if (value.yearly) return nextDay(value.yearly, { locale, today });
  return value.text?.[locale] ?? value.instead?.[locale] ?? '…';
}

const DAYS_LEFT: Record<Locale, (days: number) => string> = {
  nl: (days) => (days === 0 ? 'dat is vandaag' : `nog ${days} ${days === 1 ? 'dag' : 'dagen'}`),
  en: (days) => (days === 0 ? 'that is today' : `${days} ${days === 1 ? 'day' : 'days'} left`),
};

/** "1 april 2027 (nog 128 dagen)": the first such day from today on. */
function nextDay(
  { month, day }: { month: number; day: number },
  { locale, today }: Pick<Filling, 'locale' | 'today'>,
): string {
  const { date, daysLeft } = nextYearly({ month, day }, today);
  return `${longDate(date, locale)} (${DAYS_LEFT[locale](daysLeft)})`;
}

/** The next day a yearly date falls on, today included, and the days until then. */
export function nextYearly(
  { month, day }: { month: number; day: number },
  today: string,
): { date: string; daysLeft: number } {
  const from = DateTime.fromISO(today, { zone: ZONE });
  const thisYear = from.set({ month, day });
  const next = thisYear < from ? thisYear.plus({ years: 1 }) : thisYear;
  return { date: next.toISODate() ?? today, daysLeft: Math.round(next.diff(from, 'days').days) };
}

type Wording = Record<Locale, Intl.DateTimeFormat>;

/** Made once: to make one costs a hundred times what it costs to use it. */
function wordingOf(parts: Intl.DateTimeFormatOptions): Wording {
  const options = { ...parts, timeZone: 'UTC' };
  return { nl: new Intl.DateTimeFormat('nl-NL', options), en: new Intl.DateTimeFormat('en-GB', options) };
}

const DAY = wordingOf({ day: 'numeric', month: 'long', year: 'numeric' });
const MONTH = wordingOf({ month: 'long', year: 'numeric' });

/** "31 januari 2026" or "31 January 2026"; what is no date stays as it stands. */
export function longDate(date: string, locale: Locale): string {
  return inWords(date, DAY[locale]);
}

function inWords(date: string, wording: Intl.DateTimeFormat): string {
  const instant = Date.parse(date);
  return Number.isNaN(instant) ? date : wording.format(instant);
}

/** What stands for the date of a source that tells none. */
export const UNDATED = 'zonder datum';

const ABOUT_A_DATE = /^(ca\.|na|vanaf|voor) (\d.*)$/;
const IN_ENGLISH: Record<string, string> = { 'ca.': 'about', na: 'after', vanaf: 'from', voor: 'before' };

/** A source's own date, as precise as it is: "2025-11-26", "ca. 2025-01" and "2025" in words, anything else as it stands. */
export function sourceDate(date: string, locale: Locale): string {
  const [, word, about] = ABOUT_A_DATE.exec(date) ?? [];
  if (word && about) return `${locale === 'en' ? IN_ENGLISH[word] : word} ${sourceDate(about, locale)}`;
  if (date === UNDATED && locale === 'en') return 'undated';
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return longDate(date, locale);
  return /^\d{4}-\d{2}$/.test(date) ? inWords(date, MONTH[locale]) : date;
}
