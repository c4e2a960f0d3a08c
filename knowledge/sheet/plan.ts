import type { Problem } from '../problem';
import { applied } from './changes';
import { COLUMNS, headOf, orderOf } from './columns';
import { type Difference, differencesIn, type SheetReading } from './differences';
import { editItem } from './edit';
import type { SheetFile } from './files';
import type { SheetProblem } from './sheet-problem';
import { idOf } from './spots';
import type { Sheet } from './workbook';

/** What an import does to one file. */
export interface FilePlan {
  file: SheetFile;
  differences: readonly Difference[];
  /** The row of every item in the sheet, as the spreadsheet counts. */
  rows: ReadonlyMap<string, number>;
  /** The whole file, as it becomes. */
  text: string;
}

/** What an import does; nothing may be written when there are problems. A file without a sheet stays as it is. */
export interface Plan {
  files: FilePlan[];
  problems: SheetProblem[];
  /** The names of the sheets that are not in the workbook. */
  absent: string[];
}

/** Holds every sheet of a workbook against its file. */
export function planImport(sheets: readonly Sheet[], files: readonly SheetFile[]): Plan {
  const pairs = files.flatMap((file) => {
    const sheet = sheets.find(({ name }) => name === file.name);
    return sheet ? [{ file, reading: differencesIn(sheet, file) }] : [];
  });
  const problems = [...strangeSheets(sheets, files), ...pairs.flatMap(({ reading }) => reading.problems)];
  return {
    files: problems.length > 0 ? pairs.map(asItIs) : pairs.map(planOf),
    problems,
    absent: files.map(({ name }) => name).filter((name) => !sheets.some((sheet) => sheet.name === name)),
  };
}

interface Pair {
  file: SheetFile;
  reading: SheetReading;
}

const asItIs = ({ file, reading }: Pair): FilePlan => ({ file, ...reading, text: file.source });

function planOf(pair: Pair): FilePlan {
  const { file, reading } = pair;
  const text = reading.differences.reduce((source, { id, is, changes }) => {
    const item = file.items.find((one) => idOf(one) === id) ?? {};
    const next = is === 'removed' ? undefined : applied(item, changes);
    return editItem(source, { id, next }, orderOf(file.kind));
  }, file.source);
  return { ...asItIs(pair), text };
}

function strangeSheets(sheets: readonly Sheet[], files: readonly SheetFile[]): SheetProblem[] {
  const names = files.map(({ name }) => name);
  const remedy = `Geef het blad een van deze namen, of haal het weg: ${names.join(', ')}.`;
  return sheets
    .filter(({ name }) => !names.includes(name))
    .map(({ name }) => ({ sheet: name, message: 'bij dit blad hoort geen bestand.', remedy }));
}

/** A problem of the files after the import, at the cell that an editor can mend. */
export function inTheSheet({ file, entry, field, message, remedy, severity }: Problem, { files }: Plan): SheetProblem {
  const plan = files.find((one) => one.file.file === file);
  const path = `${field ?? ''}.`;
  const column = plan && COLUMNS[plan.file.kind].map(headOf).find((head) => path.startsWith(`${head}.`));
  return {
    ...(severity === 'warning' ? { severity } : {}),
    sheet: plan?.file.name ?? file,
    row: plan?.rows.get(entry ?? ''),
    column: column ?? field,
    message,
    remedy,
  };
}
