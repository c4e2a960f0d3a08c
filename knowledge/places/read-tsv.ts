import type { z } from 'zod';
import { nl } from 'zod/locales';
import type { Problem } from '../problem';
import type { Placed, Reading, YamlFile } from '../read-yaml';
import { readText } from './read-text';

const dutch = nl().localeError;

/** Reads a table with a header and tabs between the columns; an empty cell is no value. Every row is checked by itself. */
export function readTsv<T>(file: YamlFile, schema: z.ZodType<T>): Reading<T> {
  const text = readText(file);
  if (typeof text !== 'string') return { items: [], problems: [text] };
  const [header = '', ...rows] = text.replace(/\n+$/, '').split('\n');
  const columns = header.split('\t');
  const reading: { items: Placed<T>[]; problems: Problem[] } = { items: [], problems: [] };
  rows.forEach((row, index) => {
    const line = index + 2;
    const cells = row.split('\t');
    const parsed = schema.safeParse(recordOf(columns, cells), { error: dutch });
    if (parsed.success && cells.length <= columns.length)
      reading.items.push({ item: parsed.data, file: file.name, line });
    else reading.problems.push(rowProblem(file, { line, entry: cells[0], mistake: parsed.error?.issues[0] }));
  });
  return reading;
}

function recordOf(columns: readonly string[], cells: readonly string[]): Record<string, string> {
  const filled = columns.map((column, index) => [column, (cells[index] ?? '').trim()] as const);
  return Object.fromEntries(filled.filter(([, cell]) => cell !== ''));
}

interface BadRow {
  line: number;
  entry: string | undefined;
  mistake: z.core.$ZodIssue | undefined;
}

function rowProblem(file: YamlFile, { line, entry, mistake }: BadRow): Problem {
  const message = mistake
    ? `kolom "${mistake.path.join('.')}": ${mistake.message}.`.replace(/\.\.$/, '.')
    : 'de rij heeft meer cellen dan de kop.';
  const remedy = 'Vul de rij in als de andere, met één tab tussen twee cellen; places/README.md noemt de kolommen.';
  return { severity: 'error', file: file.name, line, entry, message, remedy };
}
