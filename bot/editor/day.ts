import { DateTime } from 'luxon';
import { ZONE } from '../../knowledge/values';

/** The day in Amsterdam at an instant in ms: `2026-11-24`. */
export function dayOf(now: number): string {
  return DateTime.fromMillis(now, { zone: ZONE }).toFormat('yyyy-MM-dd');
}

/** Whether a calendar has this day, written as `2027-03-01`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text).isValid;
}
