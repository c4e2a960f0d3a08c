import { createHash } from 'node:crypto';
import { tidy, toCell } from '../../../knowledge/sheet/cells';
import { applied, type Change, changesIn } from '../../../knowledge/sheet/changes';
import { COLUMNS, headOf } from '../../../knowledge/sheet/columns';

/** An entry as an editor writes it: a text for each field, by its name (`kort.nl`). A list has a line for each item. */
export type Cells = Record<string, string>;

/** What an editor may change of an entry; its id stays, for other answers and the figures name it. */
export const FIELDS = COLUMNS.entry.filter(({ path }) => path[0] !== 'id');

export const fieldNames = (): string[] => FIELDS.map(headOf);

export function cellsOf(entry: object): Cells {
  return Object.fromEntries(FIELDS.map((column) => [headOf(column), tidy(toCell(entry, column))]));
}

/** Another one when any field is another: who changes an entry says which one they saw. */
export function versionOf(cells: Cells): string {
  const told = fieldNames().map((name) => cells[name] ?? '');
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 16);
}

/** A field that has not the form that its kind asks for. */
export interface FormMistake {
  field: string;
  message: string;
  remedy: string;
}

/** The entry with what the cells say; a field that they do not name stays as it is. */
export function withCells(entry: object, cells: Cells): { next: object; changes: Change[]; mistakes: FormMistake[] } {
  const columns = FIELDS.filter((column) => headOf(column) in cells);
  const told = columns.map((column) => tidy(cells[headOf(column)] ?? ''));
  const { changes, mistakes } = changesIn({ cells: told, columns, item: entry });
  return {
    next: applied(entry, changes),
    changes,
    mistakes: mistakes.map(({ column = '', message, remedy }) => ({ field: column, message, remedy })),
  };
}
