import { DateTime } from 'luxon';
import type { Content } from '../../knowledge/load';
import type { Problem } from '../../knowledge/problem';
import { ZONE } from '../../knowledge/values';

/** Something of the knowledge with a last day: an answer to look at again, or a value that stops holding. */
export interface Expiring {
  id: string;
  file: string;
  on: string;
  daysLeft: number;
  why: 'review' | 'valid';
}

/** What expires up to so many days from today (`2026-11-24`), what is past its day first. */
export function expiringWithin(content: Content, today: string, days: number): Expiring[] {
  const last = DateTime.fromISO(today, { zone: ZONE }).plus({ days }).toISODate() ?? today;
  const found = [...content.entries, ...content.values].flatMap(({ item, file }) => {
    const reviewBy = 'reviewBy' in item ? item.reviewBy : undefined;
    const dates = [
      { on: reviewBy, why: 'review' as const },
      { on: item.validUntil, why: 'valid' as const },
    ];
    return dates.flatMap(({ on, why }) =>
      on === undefined || on > last ? [] : [{ id: item.id, file, on, why, daysLeft: daysBetween(today, on) }],
    );
  });
  return found.sort((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id));
}

/** The state of the knowledge in five numbers. */
export interface Health {
  entries: number;
  values: number;
  errors: number;
  warnings: number;
  /** The day on which the answer that was checked longest ago was checked. */
  oldest: string;
}

export function healthOf({ entries, values }: Content, problems: readonly Problem[]): Health {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const [oldest = ''] = entries.map(({ item }) => item.checkedOn).sort();
  return { entries: entries.length, values: values.length, errors, warnings: problems.length - errors, oldest };
}

function daysBetween(from: string, to: string): number {
  return Math.round(DateTime.fromISO(to, { zone: ZONE }).diff(DateTime.fromISO(from, { zone: ZONE }), 'days').days);
}
