import { createEvent } from 'ics';
import type { Knowledge } from '../../../knowledge/load';
import type { Locale } from '../../../knowledge/schema';
import { nextYearly } from '../../../knowledge/values';
import { speakerOf } from '../../../locales';

/** Days before the date on which the calendar reminds. */
const REMIND_DAYS = 14;

interface Asked {
  locale: Locale;
  /** The day in Amsterdam: `2026-11-24`. */
  today: string;
}

/** The next time of a yearly date as a file for a calendar, with a reminder; undefined for anything that is no such date. */
export function calendarFile({ values }: Knowledge, id: string, { locale, today }: Asked): string | undefined {
  const value = values.get(id);
  if (!value?.yearly) return undefined;
  const speak = speakerOf(locale);
  const { date } = nextYearly(value.yearly, today);
  const start = date.split('-').map(Number) as [number, number, number];
  const description = speak('guide:plan.calendar-text', { source: value.source.title });
  const title = speak(`guide:plan.calendar-title.${id}`);
  const { error, value: file } = createEvent({
    ...{
      uid: `${id}-${date}@techniekpact`,
      productId: 'techniekpact',
      title,
      description,
      start,
      duration: { days: 1 },
    },
    ...(value.source.url && { url: value.source.url }),
    alarms: [{ action: 'display', description: title, trigger: { days: REMIND_DAYS, before: true } }],
  });
  if (error) throw error;
  return file ?? undefined;
}
