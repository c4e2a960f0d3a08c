import { DateTime } from 'luxon';
import type { z } from 'zod';
import type { Purpose } from '../schema';
import { isHoliday } from './holidays';
import type { Places } from './load';
import type { Place } from './place';
import { type desk as deskSchema, WEEKDAYS } from './schema';

/** Someone to turn to, as desks.yaml has it. */
export type Desk = z.infer<typeof deskSchema>;

const ZONE = 'Europe/Amsterdam';

/** Who is there when no one nearer is; comes before other desks for the whole country. */
export const NATIONAL_DESKS: Readonly<Record<Purpose, string>> = {
  teach: 'onderwijsloket',
  learn: 'kiesmbo',
  work: 'werkcentrum',
  placement: 'sbb',
  pact: 'techniekpact',
};

/** From the nearest to the widest. */
const LEVELS = ['municipality', 'region', 'province', 'landsdeel', 'country'] as const;
const WIDEST = LEVELS.length - 1;
/** Technicians seldom want to teach in a primary school: such a desk comes after the national one. */
const PRIMARY_ONLY = 10;

/** Grade C is for editors to check first. */
export function isShown({ grade, hidden }: Desk): boolean {
  return grade !== 'C' && hidden === undefined;
}

/**
 * The desks for a purpose that serve the place, the most local first, the national one always among them.
 * Desks for primary education alone come last.
 */
export function desksFor(places: Places, query: { place?: Place | undefined; purpose: Purpose }): Desk[] {
  const { place, purpose } = query;
  const ranked = places.desks
    .filter((desk) => desk.purpose === purpose && isShown(desk))
    .map((desk) => ({ desk, level: levelFor(desk, place) }))
    .filter(({ level }) => level <= WIDEST);
  const weight = ({ desk, level }: (typeof ranked)[number]): number => {
    if (desk.sector === 'po') return PRIMARY_ONLY + level;
    if (level === WIDEST) return desk.id === NATIONAL_DESKS[purpose] ? WIDEST : WIDEST + 1;
    return level;
  };
  return ranked.sort((a, b) => weight(a) - weight(b)).map(({ desk }) => desk);
}

/** How local the desk is to the place, as an index of LEVELS; past the last when it does not serve it. */
function levelFor({ serves }: Desk, place: Place | undefined): number {
  const levels = serves.flatMap((area) =>
    LEVELS.flatMap((level, index) => {
      if (level === 'country') return area.country ? [index] : [];
      return area[level] !== undefined && area[level] === place?.[level] ? [index] : [];
    }),
  );
  return Math.min(LEVELS.length, ...levels);
}

/**
 * Whether someone is there at this instant (ISO 8601, with a zone), by the clock of Amsterdam.
 * Unknown without structured hours, and on a public holiday.
 */
export function openNow(desk: Desk, now: string): 'open' | 'closed' | 'unknown' {
  if (!desk.hours) return 'unknown';
  const time = DateTime.fromISO(now, { zone: ZONE });
  if (!time.isValid || isHoliday(time)) return 'unknown';
  const day = WEEKDAYS[time.weekday - 1];
  const clock = time.toFormat('HH:mm');
  const open = desk.hours.some(({ days, from, until }) => day && days.includes(day) && from <= clock && clock < until);
  return open ? 'open' : 'closed';
}
