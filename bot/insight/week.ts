import { DateTime } from 'luxon';
import { ZONE } from '../../knowledge/values';

/** The week of an instant in ms, by the Dutch calendar: `2026-W48`. */
export function weekOf(instant: number): string {
  const { weekYear, weekNumber } = DateTime.fromMillis(instant, { zone: ZONE });
  return `${weekYear}-W${String(weekNumber).padStart(2, '0')}`;
}

/** The last `count` weeks up to and with that of the instant, oldest first. */
export function weeksUpTo(instant: number, count: number): string[] {
  const now = DateTime.fromMillis(instant, { zone: ZONE });
  return Array.from({ length: count }, (_, at) => weekOf(now.minus({ weeks: count - 1 - at }).toMillis()));
}

/** Whether a week began more than 13 months before the instant: its counts are not kept. */
export function isPastKeeping(week: string, instant: number): boolean {
  const oldest = DateTime.fromMillis(instant, { zone: ZONE }).minus({ months: 13 });
  const start = DateTime.fromISO(week, { zone: ZONE });
  return !start.isValid || start < oldest;
}

/** Whether a day (`2026-11-24`) is more than 90 days before the instant: its word groups are not kept. */
export function isPastWords(day: string, instant: number): boolean {
  const oldest = DateTime.fromMillis(instant, { zone: ZONE }).minus({ days: 90 }).toISODate() ?? '';
  return day < oldest;
}
