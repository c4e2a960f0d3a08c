import { writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { sheetFilesIn, tableOf } from '../../knowledge/sheet/files';
import { toWorkbook } from '../../knowledge/sheet/workbook';
import { argumentsOf, EditorMistake, type Program } from './program';

const USE = 'npm run knowledge:export -- kennis.xlsx';

/** `npm run knowledge:export`: everything that has a sheet in one spreadsheet. */
export const exportSheets: Program = async (args, { root, print }) => {
  const { positionals } = argumentsOf({ args, allowPositionals: true, options: {} } as const, USE);
  const path = spreadsheetIn(positionals, USE);
  const tables = sheetFilesIn(join(root, 'knowledge')).map(tableOf);
  write(path, await toWorkbook(tables));
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  print(`${basename(path)} is geschreven: ${tables.length} bladen, ${rows} rijen.`);
  return 0;
};

/** The full path of the one .xlsx that was named. Throws EditorMistake with `use` for anything else. */
export function spreadsheetIn(words: readonly string[], use: string): string {
  const [name, ...rest] = words;
  if (name === undefined || rest.length > 0 || !/\.xlsx$/i.test(name))
    throw new EditorMistake(`Noem één bestand dat op .xlsx eindigt. Zo werkt het: ${use}`);
  return resolve(name);
}

function write(path: string, content: Buffer): void {
  try {
    writeFileSync(path, content);
  } catch (cause) {
    const message = `${path} is niet te schrijven. Sluit het in Excel, of kies een map die er is.`;
    throw new EditorMistake(message, { cause });
  }
}
