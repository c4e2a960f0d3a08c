import { tidy } from './cells';
import { type Change, changesIn } from './changes';
import { COLUMNS, type Column, headOf } from './columns';
import type { SheetFile } from './files';
import type { SheetProblem } from './sheet-problem';
import { idOf } from './spots';
import type { Sheet } from './workbook';

/** What a sheet says of one item that its file does not. */
export interface Difference {
  id: string;
  is: 'changed' | 'added' | 'removed';
  changes: readonly Change[];
}

export interface SheetReading {
  differences: Difference[];
  problems: SheetProblem[];
  /** The row of every item in the sheet, as the spreadsheet counts. */
  rows: ReadonlyMap<string, number>;
}

/** What a sheet changes in its file. */
export function differencesIn(sheet: Sheet, file: SheetFile): SheetReading {
  const [head = [], ...rows] = sheet.rows.map((row) => row.map(tidy));
  const wrong = headProblems(head, file);
  if (wrong.length > 0) return { differences: [], problems: wrong, rows: new Map() };
  const columns = head.map((name) => COLUMNS[file.kind].find((column) => headOf(column) === name));
  const known = new Map(file.items.map((item) => [idOf(item), item]));
  const read: RowReading[] = [];
  rows.forEach((cells, at) => {
    if (cells.some((cell) => cell !== '')) read.push(readRow({ cells, row: at + 2, columns }, { known, read }));
  });
  const rowOf = new Map(read.map(({ id, row }) => [id, row]));
  const removed = [...known.keys()].filter((id) => !rowOf.has(id));
  return {
    differences: [...read.flatMap(differenceOf), ...removed.map((id) => ({ id, is: 'removed' as const, changes: [] }))],
    problems: read.flatMap(({ row, mistakes }) => mistakes.map((mistake) => ({ sheet: file.name, row, ...mistake }))),
    rows: rowOf,
  };
}

type Mistake = Omit<SheetProblem, 'sheet' | 'row'>;

interface RowReading {
  id: string;
  row: number;
  isNew: boolean;
  changes: Change[];
  mistakes: Mistake[];
}

interface Row {
  cells: readonly string[];
  row: number;
  columns: readonly (Column | undefined)[];
}

interface Around {
  known: ReadonlyMap<string, object>;
  /** The rows above. */
  read: readonly RowReading[];
}

function readRow({ cells, row, columns }: Row, { known, read }: Around): RowReading {
  const id = cells[columns.findIndex((column) => column?.path[0] === 'id')] ?? '';
  const item = known.get(id);
  const { changes, mistakes } = changesIn({ cells, columns, item });
  const above = read.find((other) => other.id === id)?.row;
  return { id, row, isNew: item === undefined, changes, mistakes: [...idMistakes(id, above), ...mistakes] };
}

function differenceOf({ id, isNew, changes }: RowReading): Difference[] {
  return changes.length > 0 ? [{ id, is: isNew ? 'added' : 'changed', changes }] : [];
}

function idMistakes(id: string, above: number | undefined): Mistake[] {
  const column = 'id';
  if (id === '') return [{ column, message: 'er staat geen id.', remedy: 'Vul de id in, of maak de rij leeg.' }];
  if (above === undefined) return [];
  const remedy = 'Geef een van beide een andere id, of haal een van de rijen weg.';
  return [{ column, message: `"${id}" staat ook op rij ${above}.`, remedy }];
}

function headProblems(head: readonly string[], { name, kind }: SheetFile): SheetProblem[] {
  const names = COLUMNS[kind].map(headOf);
  const unknown = head.filter((column) => column !== '' && !names.includes(column));
  const missing = names.filter((column) => !head.includes(column));
  const twice = names.filter((column) => head.indexOf(column) !== head.lastIndexOf(column));
  const remedy = 'Zet de kolommen zoals knowledge:export ze schrijft; hun volgorde maakt niet uit.';
  const problem = (column: string, message: string): SheetProblem => ({ sheet: name, row: 1, column, message, remedy });
  return [
    ...unknown.map((column) => problem(column, 'deze kolom ken ik niet.')),
    ...missing.map((column) => problem(column, 'deze kolom ontbreekt.')),
    ...twice.map((column) => problem(column, 'deze kolom staat er twee keer.')),
  ];
}
