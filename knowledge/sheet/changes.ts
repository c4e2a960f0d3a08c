import { CellMistake, fromCell, tidy, toCell, valueAt } from './cells';
import { type Column, headOf } from './columns';
import type { SheetProblem } from './sheet-problem';

/** A cell that says something else than the file. `to` is undefined when the cell was emptied. */
export interface Change {
  column: Column;
  from: string;
  cell: string;
  to: unknown;
}

/** A row beside the item it is of; a column that nobody knows is undefined. */
interface Compared {
  cells: readonly string[];
  columns: readonly (Column | undefined)[];
  item: unknown;
}

type Mistake = Pick<SheetProblem, 'column' | 'message' | 'remedy'>;

/** What the cells of a row say that the item does not. */
export function changesIn({ cells, columns, item }: Compared): { changes: Change[]; mistakes: Mistake[] } {
  const changes: Change[] = [];
  const mistakes: Mistake[] = [];
  columns.forEach((column, at) => {
    if (column === undefined) return;
    const cell = cells[at] ?? '';
    const from = tidy(toCell(item, column));
    if (cell === from) return;
    try {
      changes.push({ column, from, cell, to: fromCell(cell, column) });
    } catch (error) {
      if (!(error instanceof CellMistake)) throw error;
      mistakes.push({ column: headOf(column), message: error.message, remedy: error.remedy });
    }
  });
  return { changes, mistakes };
}

/** The item with the changes in it; a part that is emptied altogether is left out. */
export function applied(item: object, changes: readonly Change[]): object {
  const next: object = structuredClone(item);
  for (const { column, to } of changes) put(next, column.path, to);
  return next;
}

function put(target: object, [key, ...rest]: readonly string[], value: unknown): void {
  if (key === undefined) return;
  if (rest.length === 0) {
    if (value === undefined) Reflect.deleteProperty(target, key);
    else Reflect.set(target, key, value);
    return;
  }
  const inner = valueAt(target, [key]);
  const part: object = typeof inner === 'object' && inner !== null ? inner : {};
  put(part, rest, value);
  if (Object.keys(part).length === 0) Reflect.deleteProperty(target, key);
  else Reflect.set(target, key, part);
}
