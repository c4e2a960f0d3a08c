import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawn } from './svg';
import type { Table } from './table';

interface Report {
  folder: string;
  name: string;
  title: string;
  where: string[];
  table: Table;
}

/** Writes the figures as JSON and as a drawing, and gives the paths. */
export function writeReport({ folder, name, title, where, table }: Report): string[] {
  mkdirSync(folder, { recursive: true });
  const paths = [join(folder, `${name}.json`), join(folder, `${name}.svg`)] as const;
  writeFileSync(paths[0], `${JSON.stringify({ title, where, ...table }, null, 2)}\n`);
  writeFileSync(paths[1], drawn(title, table));
  return [...paths];
}
