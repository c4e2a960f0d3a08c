import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../bot/root';
import { power } from '../report/figures';
import type { Column, Row } from '../report/table';
import type { Subject } from '../subject';

const run = promisify(execFile);

const columnsOf = (ready: string): Column[] => [
  { name: 'median', unit: 'ms', better: 'lower', digits: 2 },
  { name: 'p99', unit: 'ms', better: 'lower', digits: 2 },
  { name: ready, unit: 'ms', better: 'lower', digits: 0 },
  { name: 'memory', unit: 'MB', better: 'lower', digits: 1 },
];

export const growth: Subject = growing({
  title: 'Finding an answer among more and more entries (made up, varied)',
  what: 'entries',
  sizes: [300, 3000, 30_000, 100_000, 300_000],
  columns: columnsOf('build'),
});

export const conversations: Subject = growing({
  title: 'A conversation of one turn beside more and more live ones, on the embedded store',
  what: 'conversations',
  sizes: [1, 100, 10_000, 100_000],
  columns: columnsOf('start of the bot'),
});

interface Growing {
  title: string;
  what: string;
  sizes: number[];
  columns: Column[];
}

function growing({ title, what, sizes, columns }: Growing): Subject {
  const measure = async () => {
    const rows: Row[] = [];
    for (const size of sizes)
      rows.push({ name: `${size.toLocaleString('en')} ${what}`, values: await inProcess(what, size) });
    return { columns, rows, notes: columns.map((column, at) => fitted(column, at, { sizes, rows })) };
  };
  return { title, measure };
}

async function inProcess(what: string, size: number): Promise<number[]> {
  const program = join(projectRoot(), 'dist', 'bench', 'growth', 'one.js');
  const { stdout } = await run(process.execPath, [
    '--expose-gc',
    '--max-old-space-size=16000',
    program,
    what,
    String(size),
  ]);
  return JSON.parse(stdout) as number[];
}

function fitted({ name }: Column, at: number, { sizes, rows }: { sizes: number[]; rows: Row[] }): string {
  const figures = rows.map(({ values }) => values[at] ?? 0);
  return `${name} grows with the size to the power ${power(sizes, figures).toFixed(2)}`;
}
