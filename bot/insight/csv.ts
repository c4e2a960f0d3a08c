import { factOf } from './fact';
import type { Weeks } from './figures';

const HEAD = ['week', 'what', 'of', 'part', 'locale', 'channel', 'count'];

/** Every count as a row, for a spreadsheet. No field can begin a formula: they are names and numbers of our own. */
export function csvOf(weeks: readonly Weeks[]): string {
  const rows = weeks.flatMap(({ week, counts }) =>
    Object.entries(counts)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([key, count]) => {
        const { what, of, part, locale, channel } = factOf(key);
        return [week, what, of, part, locale, channel, String(count)];
      }),
  );
  return [HEAD, ...rows].map((cells) => `${cells.join(';')}\r\n`).join('');
}
