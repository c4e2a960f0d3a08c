import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import { KnowledgeError } from '../problem';
import { toCell } from './cells';
import { COLUMNS, type SheetKind } from './columns';
import { itemsOf } from './spots';
import type { Table } from './workbook';

/** A file of the knowledge that has a sheet, as it stands on the disk. */
export interface SheetFile {
  /** Of the sheet. */
  name: string;
  kind: SheetKind;
  /** Below the knowledge folder: `faq/mbo.yaml`. */
  path: string;
  /** As messages show it. */
  file: string;
  source: string;
  items: readonly object[];
}

/** The files that have a sheet: every topic, the values, the glossary and the desks. Throws KnowledgeError for broken YAML. */
export function sheetFilesIn(dir: string): SheetFile[] {
  const topics = readdirSync(join(dir, 'faq')).filter((name) => /^[^.].*\.yaml$/.test(name));
  return [
    ...topics.sort().map((name) => open(dir, { path: `faq/${name}`, kind: 'entry' })),
    open(dir, { path: 'values.yaml', kind: 'value' }),
    open(dir, { path: 'glossary.yaml', kind: 'term' }),
    open(dir, { path: 'places/desks.yaml', kind: 'desk' }),
  ];
}

/** A file as a table: one row an item. */
export function tableOf({ name, kind, items }: SheetFile): Table {
  const columns = COLUMNS[kind];
  return { name, columns, rows: items.map((item) => columns.map((column) => toCell(item, column))) };
}

function open(dir: string, { path, kind }: Pick<SheetFile, 'path' | 'kind'>): SheetFile {
  const source = readFileSync(join(dir, path), 'utf8');
  const file = `knowledge/${path}`;
  const { errors, contents } = parseDocument(source);
  if (errors.length > 0 || !isSeq(contents)) {
    const message = 'de YAML van dit bestand klopt niet, dus er is geen blad van te maken.';
    const remedy = 'Draai npm run knowledge:check en verbeter eerst wat daar staat.';
    throw new KnowledgeError([{ severity: 'error', file, message, remedy }]);
  }
  return { name: nameOf(path), kind, path, file, source, items: itemsOf(source).map((map) => map.toJSON()) };
}

/** "mbo" of "faq/mbo.yaml"; Excel takes no longer name than 31 characters. */
function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.yaml$/, '').slice(0, 31);
}
