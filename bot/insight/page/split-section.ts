import type { Counts } from '../fact';
import { allOf, type Glance } from '../figures';
import { partsOf } from '../split';
import { type Shown, section } from './insight-page';
import { tableHtml } from './table';

/** What can be told of one language on one channel; a followed link tells of neither. */
const PARTED: readonly (keyof Glance)[] = [
  ...(['conversations', 'answers', 'outcomes', 'suggestions', 'declined'] as const),
  ...(['helped', 'notHelped'] as const),
];

/** The week, and all weeks together, by language and channel. */
export function splitSection(shown: Shown): string {
  const { report, speak } = shown;
  const week = partTable(report.weeks.at(-1)?.counts ?? {}, speak('insight:split.week'), shown);
  const all = partTable(allOf(report.weeks), speak('insight:split.all', { weeks: report.weeks.length }), shown);
  return section(speak('insight:split.title'), week + all);
}

/** One table of figures by language and channel, below its own heading. */
export function partTable(counts: Counts, title: string, { speak }: Pick<Shown, 'speak'>): string {
  const head = [speak('insight:split.part'), ...PARTED.map((name) => speak(`insight:glance.${name}`))];
  const rows = partsOf(counts).map(({ locale, channel, glance }) => [
    `${speak(`edit:language.${locale}`)}, ${speak(`insight:split.channel.${channel}`)}`,
    ...PARTED.map((name) => glance[name]),
  ]);
  return `<h3>${title}</h3>${tableHtml(title, head, rows)}`;
}
