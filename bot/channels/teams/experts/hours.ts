import Holidays from 'date-holidays';
import { DateTime } from 'luxon';
import { ZONE } from '../../../../knowledge/values';

/** Whole hours, Amsterdam time, on working days. */
const OPENS = 9;
const CLOSES = 17;
const SATURDAY = 6;

const holidays = new Holidays('NL', { types: ['public'] });

export interface Presence {
  open: boolean;
  /** The next working day that begins after this moment: `2026-12-28`. */
  nextDay: string;
}

/** Whether people are at work at an instant (milliseconds since 1970): working days from nine to five, not on Dutch public holidays. */
export function presenceAt(instant: number): Presence {
  const now = DateTime.fromMillis(instant, { zone: ZONE });
  const open = isWorkingDay(now) && now.hour >= OPENS && now.hour < CLOSES;
  let next = now.hour < OPENS ? now : now.plus({ days: 1 });
  while (!isWorkingDay(next)) next = next.plus({ days: 1 });
  return { open, nextDay: next.toISODate() ?? '' };
}

function isWorkingDay(day: DateTime): boolean {
  return day.weekday < SATURDAY && !holidays.isHoliday(new Date(`${day.toISODate()}T12:00:00+01:00`));
}
