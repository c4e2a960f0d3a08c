import { DateTime } from 'luxon';
import type { World } from '../dialogs/world';
import type { Knowledge } from '../knowledge/load';
import { ZONE } from '../knowledge/values';
import { speakerOf } from '../locales';

export const SPEAK = { nl: speakerOf('nl'), en: speakerOf('en') } satisfies World['speak'];

/** What a turn may look at, at one instant (milliseconds since 1970). */
export function worldAt(instant: number, knowledge: Knowledge): World {
  const now = DateTime.fromMillis(instant, { zone: ZONE });
  return { knowledge, now: now.toISO() ?? '', today: now.toISODate() ?? '', speak: SPEAK };
}
