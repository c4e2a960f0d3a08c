import { power } from './figures';
import type { Table } from './table';

/** The tables by subject; a subject that was never measured is not there. */
export type Tables = Readonly<Record<string, Table | undefined>>;

interface Goal {
  says: string;
  /** NaN when it was not measured. */
  figure: (tables: Tables) => number;
  /** The figure must be at most, or at least, this. */
  most?: number;
  least?: number;
  unit: string;
  /** What stands in the way while it is not met. */
  obstacle?: string;
}

const fresh = (row: string, column: string) => (tables: Tables) => cell(tables.answers, row, column);
const search = 'search answer';
const echo = "SDK's echo bot";

const GOALS: Goal[] = [
  { says: 'Fresh questions: right first', figure: fresh('all', 'right first'), least: 86, unit: '%' },
  { says: 'Fresh questions: among three', figure: fresh('all', 'among three'), least: 94, unit: '%' },
  {
    says: 'Fresh questions with typos: right first',
    figure: fresh('typo', 'right first'),
    least: 95,
    unit: '%',
  },
  {
    says: 'Fresh questions with compounds: right first',
    figure: fresh('compound', 'right first'),
    least: 95,
    unit: '%',
  },
  { says: 'Fresh questions: answered wrong', figure: fresh('all', 'answered wrong'), most: 4, unit: '%' },
  { says: 'Fresh questions: declined', figure: fresh('all', 'declined'), most: 5, unit: '%' },
  { says: 'Out of scope, yet answered', figure: fresh('all', 'out of scope answered'), most: 4, unit: '%' },
  {
    says: 'p99 of a search among 300 entries',
    figure: ({ growth }) => cell(growth, '300 entries', 'p99'),
    most: 5,
    unit: 'ms',
  },
  {
    says: 'p99 of a search among 100,000 entries',
    figure: ({ growth }) => cell(growth, '100,000 entries', 'p99'),
    most: 25,
    unit: 'ms',
  },
  {
    says: 'The time of a search grows with the entries to the power',
    figure: ({ growth }) => power(sizes(growth), column(growth, 'median')),
    most: 1,
    unit: '',
  },
  {
    says: "CPU of a search turn beside the SDK's echo turn, /api/messages",
    figure: ({ turn }) =>
      cell(turn, `${echo}, /api/messages`, 'turns') / cell(turn, `${search}, /api/messages`, 'turns'),
    most: 1.5,
    unit: '×',
    obstacle:
      'a turn is kept before it is handled and after (four durable writes), and the search itself; the echo keeps nothing',
  },
  {
    says: 'The same over the embedded Direct Line',
    figure: ({ turn }) => cell(turn, `${echo}, Direct Line`, 'turns') / cell(turn, `${search}, Direct Line`, 'turns'),
    most: 1.5,
    unit: '×',
    obstacle: 'the same; the echo on this channel does next to nothing, so all else weighs more',
  },
  {
    says: "Ready, beside the SDK's echo bot",
    figure: ({ start }) =>
      cell(start, 'the assistant', 'until ready') / cell(start, `${echo}, same channels`, 'until ready'),
    most: 1.3,
    unit: '×',
    obstacle:
      'reading the knowledge and making the index, which is most of the difference; nothing made beforehand can be stale, so nothing is',
  },
  {
    says: 'The widget before opening, gzipped',
    figure: ({ web }) => cell(web, 'the widget, before opening', 'loaded by then'),
    most: 6,
    unit: 'kB',
  },
  {
    says: "The page can be typed in, beside Microsoft's plain page",
    figure: ({ web }) =>
      cell(web, "the assistant's page", 'until usable') / cell(web, "Microsoft's plain page", 'until usable'),
    most: 1,
    unit: '×',
  },
  {
    says: "Web Chat under it, beside Microsoft's plain page",
    figure: ({ web }) =>
      cell(web, 'its Web Chat under it', 'until usable') / cell(web, "Microsoft's plain page", 'until usable'),
    most: 1,
    unit: '×',
    obstacle: 'some kB and a request more on the same slow line, as the table below has them',
  },
];

/** Each goal with what was measured, met or not, as a table in Markdown. */
export function goalsMet(tables: Tables): string {
  const rows = GOALS.map((goal) => {
    const figure = goal.figure(tables);
    const met = figure <= (goal.most ?? Number.POSITIVE_INFINITY) && figure >= (goal.least ?? Number.NEGATIVE_INFINITY);
    const limit = goal.most === undefined ? `at least ${goal.least}` : `at most ${goal.most}`;
    const measured = Number.isNaN(figure)
      ? 'not measured'
      : `${figure.toFixed(figure < 10 ? 2 : 1)} ${goal.unit}`.trim();
    return [goal.says, `${limit} ${goal.unit}`.trim(), measured, met ? 'met' : `**not met**${because(goal)}`];
  });
  return [['goal', '', 'measured', ''], ['---', '---', '---', '---'], ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

const because = ({ obstacle }: Goal): string => (obstacle ? `: ${obstacle}` : '');

/** NaN when there is no such row or column. */
function cell(table: Table | undefined, row: string, column: string): number {
  const at = table?.columns.findIndex(({ name }) => name === column) ?? -1;
  return table?.rows.find(({ name }) => name === row)?.values[at] ?? Number.NaN;
}

const column = (table: Table | undefined, name: string): number[] =>
  table?.rows.map((row) => cell(table, row.name, name)) ?? [];

const sizes = (table: Table | undefined): number[] =>
  table?.rows.map(({ name }) => Number.parseInt(name.replaceAll(',', ''), 10)) ?? [];
