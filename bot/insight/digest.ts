import type { Knowledge } from '../../knowledge/load';
import type { Locale } from '../../knowledge/schema';
import { speakerOf } from '../../locales';
import { entryFigures, glanceOf } from './figures';
import type { Report } from './report';

const MOST_ENTRIES = 3;
const SOON = 30;
const BARS = '▁▂▃▄▅▆▇█';

/** The week in five lines, and the conversations of the weeks before it as a row of bars. */
export function digestOf(report: Report, { knowledge, locale }: { knowledge: Knowledge; locale: Locale }): string[] {
  const say = (line: string, values: object): string => speakerOf(locale)(`insight:digest.${line}`, { ...values });
  const { weeks, now, before, expiring, unanswered } = report;
  const last = weeks.at(-1);
  const labels = entryFigures(last?.counts ?? {})
    .slice(0, MOST_ENTRIES)
    .map(({ id, shown }) => `${knowledge.entries.get(id)?.label[locale] ?? id} (${shown})`);
  const entries = labels.length > 0 ? labels.join(', ') : say('nothing', {});
  const soon = expiring.filter(({ daysLeft }) => daysLeft <= SOON).length;
  return [
    say('first', { week: last?.week ?? '', conversations: now.conversations, before: before.conversations }),
    say('second', now),
    say('third', now),
    say('fourth', { entries }),
    say('fifth', { expiring: soon, groups: unanswered.length }),
    barsOf(weeks.map(({ counts }) => glanceOf(counts).conversations)),
  ];
}

/** "▁▁▃▅█": the highest is a whole block. */
function barsOf(numbers: readonly number[]): string {
  const most = Math.max(1, ...numbers);
  return numbers.map((number) => BARS[Math.round((number / most) * (BARS.length - 1))] ?? '').join('');
}
