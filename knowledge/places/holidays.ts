import { DateTime } from 'luxon';

/** Days after Easter Sunday: itself, Easter Monday, Ascension Day, Whit Sunday and Whit Monday. */
const AROUND_EASTER = [0, 1, 39, 49, 50];
const FIXED = ['01-01', '05-05', '12-25', '12-26'];

/** A Dutch public holiday, on which opening hours may not hold (Algemene termijnenwet, art. 3, and King's Day). */
export function isHoliday(day: DateTime): boolean {
  if (FIXED.includes(day.toFormat('MM-dd')) || isKingsDay(day)) return true;
  const easter = easterSunday(day.year);
  return AROUND_EASTER.some((after) => easter.plus({ days: after }).toISODate() === day.toISODate());
}

/** 27 April, or the Saturday before when that is a Sunday. */
function isKingsDay(day: DateTime): boolean {
  const date = DateTime.local(day.year, 4, 27);
  const kept = date.weekday === 7 ? date.minus({ days: 1 }) : date;
  return kept.toISODate() === day.toISODate();
}

/** By the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): DateTime {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return DateTime.local(year, Math.floor(f / 31), (f % 31) + 1);
}
