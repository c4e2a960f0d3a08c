import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { exportSheets } from '../../../bot/editor/export';
import { importSheets } from '../../../bot/editor/import';
import { loadKnowledge } from '../../../knowledge/load';
import { toCell } from '../../../knowledge/sheet/cells';
import { COLUMNS, headOf, type SheetKind } from '../../../knowledge/sheet/columns';
import { sheetFilesIn } from '../../../knowledge/sheet/files';
import { fromWorkbook, type Sheet, toWorkbook } from '../../../knowledge/sheet/workbook';
import { changedLines, fill, importOf } from '../../knowledge/sheet/written';
import { EditorsDesk } from './desk';

let desk: EditorsDesk;
let before: Map<string, string>;
beforeEach(async () => {
  desk = new EditorsDesk();
  before = contents();
  await desk.run(exportSheets, [book()]);
});
afterEach(() => desk.clear());

const book = (): string => desk.path('kennis.xlsx');

function contents(): Map<string, string> {
  const dir = desk.path('knowledge');
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(yaml|tsv|txt)$/.test(name),
  );
  return new Map(names.map((name) => [name, readFileSync(join(dir, name), 'utf8')]));
}

/** Every file that became different, by its lines. */
function changes(): Record<string, string[]> {
  const different = [...contents()].filter(([name, text]) => before.get(name) !== text);
  return Object.fromEntries(different.map(([name, text]) => [name, changedLines(before.get(name) ?? '', text)]));
}

/** Does with the spreadsheet what an editor does in Excel, and saves it. */
async function inExcel(sheet: string, edit: (rows: string[][]) => void): Promise<void> {
  const sheets = await fromWorkbook(readFileSync(book()));
  edit(rowsOf(sheets, sheet));
  await save(sheets);
}

function rowsOf(sheets: readonly Sheet[], name: string): string[][] {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found.rows;
}

async function save(sheets: readonly Sheet[]): Promise<void> {
  const tables = sheets.map(({ name, rows: [, ...rows] }) => ({ name, rows, columns: COLUMNS[kindOf(name)] }));
  writeFileSync(book(), await toWorkbook(tables));
}

function kindOf(name: string): SheetKind {
  const kinds: Record<string, SheetKind> = { values: 'value', glossary: 'term', desks: 'desk' };
  return kinds[name] ?? 'entry';
}

const takeOver = (...options: string[]): Promise<{ code: number; said: string }> =>
  desk.run(importSheets, [book(), ...options]);

test('export, then import, leaves every file byte for byte as it was', async () => {
  expect(await takeOver()).toEqual({
    code: 0,
    said: 'De spreadsheet naast de kennis: 0 anders, 0 nieuw, 0 verwijderd.\nEr is niets te schrijven.',
  });
  expect(changes()).toEqual({});
});

test('the spreadsheet has every answer, value, word and desk', async () => {
  const sheets = await fromWorkbook(readFileSync(book()));
  const { entries, terms, values, places } = loadKnowledge(desk.path('knowledge'));
  const count = (names: string[]): number => names.reduce((sum, name) => sum + rowsOf(sheets, name).length - 1, 0);
  const topics = sheets.map(({ name }) => name).filter((name) => kindOf(name) === 'entry');
  expect([count(topics), count(['values']), count(['glossary']), count(['desks'])]).toEqual([
    entries.size,
    values.size,
    terms.length,
    places.desks.length,
  ]);
});

test('an edit is shown with its place, and changes that text alone', async () => {
  await inExcel('glossary', (rows) => fill(rows, 'vmbo', { 'means.nl': 'Een middelbare school.' }));
  const { code, said } = await takeOver();
  const [, was = ''] = changes()['glossary.yaml']?.[0]?.match(/^- {4}nl: (.+)$/) ?? [];
  expect(changes()).toEqual({ 'glossary.yaml': [`-    nl: ${was}`, '+    nl: Een middelbare school.'] });
  expect(code).toBe(0);
  expect(said).toBe(
    [
      'blad glossary, rij 2: "vmbo" anders',
      '  means.nl',
      `    - ${was}`,
      '    + Een middelbare school.',
      'De spreadsheet naast de kennis: 1 anders, 0 nieuw, 0 verwijderd.',
      'Geschreven: 1 bestand.',
    ].join('\n'),
  );
});

test('a new row and a row that is gone are said, with --dry-run before anything is written', async () => {
  await inExcel('glossary', (rows) => {
    rows.splice(1, 1);
    rows.push((rows[0] ?? []).map((_, at) => (at === 0 ? 'lasser' : '')));
    const both = { 'term.nl': 'lasser', 'term.en': 'welder', 'means.nl': 'Iemand die last.', 'means.en': 'Who welds.' };
    fill(rows, 'lasser', both);
  });
  const { code, said } = await takeOver('--dry-run');
  expect(said).toMatch(/Zonder --dry-run wordt 1 bestand geschreven\.$/);
  expect(changes()).toEqual({});
  expect((await takeOver()).said).toMatch(/Geschreven: 1 bestand\.$/);
  expect(said).toMatch(/^blad glossary, rij \d+: "lasser" nieuw\nblad glossary: "vmbo" VERWIJDERD$/m);
  expect(code).toBe(0);
  const { terms } = loadKnowledge(desk.path('knowledge'));
  expect(terms.at(-1)?.id).toBe('lasser');
  expect(terms.some(({ id }) => id === 'vmbo')).toBe(false);
});

test('every mistake is named with its place, none hides another, and nothing is written', async () => {
  await inExcel('mbo', (rows) => {
    fill(rows, 'entree', { 'label.nl': 'De entreeopleiding van het mbo', related: 'mbo-niveaus\nniets' });
    fill(rows, 'welk-niveau-diploma', { 'kort.en': '' });
  });
  await inExcel('desks', (rows) => fill(rows, 'leraar-van-buiten', { serves: 'region: Rijnmonding' }));
  await inExcel('values', (rows) => fill(rows, 'aanmelden-mbo', { 'yearly.month': 'april' }));
  await inExcel('glossary', (rows) => fill(rows, 'vmbo', { 'means.nl': 'Een middelbare school.' }));
  const { code, said } = await takeOver();
  const wrong = said.split('\n').filter((line) => line.startsWith('FOUT'));
  const patterns = [
    /^FOUT {3}blad mbo, rij \d+, kolom label\.nl: .*30 tekens.* Wat te doen: /,
    /^FOUT {3}blad mbo, rij \d+, kolom kort\.en: .*Engels ontbreekt.* Wat te doen: /,
    /^FOUT {3}blad desks, rij \d+: "Rijnmonding" staat niet in municipalities\.tsv.* Wat te doen: /,
    /^FOUT {3}blad values, rij \d+, kolom yearly\.month: .* Wat te doen: /,
  ];
  for (const pattern of patterns) expect(wrong).toContainEqual(expect.stringMatching(pattern));
  expect(wrong).toHaveLength(patterns.length);
  expect(said).toMatch(/Er is niets geschreven: verbeter de 4 fouten en begin opnieuw\.$/);
  expect(code).toBe(1);
  expect(changes()).toEqual({});
});

test('an answer that others name cannot go', async () => {
  await inExcel('mbo', (rows) => void rows.splice(1, 1));
  const { code, said } = await takeOver();
  expect(said).toMatch(/^blad mbo: "mbo-niveaus" VERWIJDERD$/m);
  expect(said).toMatch(/^FOUT {3}blad [\w-]+, rij \d+, kolom related: "related" noemt "mbo-niveaus"/m);
  expect(code).toBe(1);
  expect(changes()).toEqual({});
});

test('a sheet that belongs to no file is named, and a sheet that is not there leaves its file alone', async () => {
  const sheets = await fromWorkbook(readFileSync(book()));
  await save(sheets.filter(({ name }) => name === 'mbo'));
  expect(await takeOver()).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^Het blad vmbo is er niet; dat bestand blijft zoals het is\.$/m),
  });
  await save([...sheets, { name: 'Blad1', rows: [['id'], ['x']] }]);
  expect(await takeOver()).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^FOUT {3}blad Blad1: bij dit blad hoort geen bestand\./m),
  });
  expect(changes()).toEqual({});
});

test.each([
  ['no file', [], /^Noem één bestand dat op \.xlsx eindigt\. Zo werkt het: npm run knowledge:/],
  ['another kind of file', ['kennis.csv'], /^Noem één bestand/],
  ['an option that is none', ['kennis.xlsx', '--alles'], /^--alles is hier geen optie/],
])('with %s an editor is told how it works', async (_, args, message) => {
  await expect(desk.run(importSheets, args)).rejects.toThrow(message);
  await expect(desk.run(exportSheets, args)).rejects.toThrow(message);
});

test('a file that is no spreadsheet, or not there, is named with the remedy', async () => {
  writeFileSync(book(), 'id;label');
  await expect(takeOver()).rejects.toThrow(/kennis\.xlsx is geen spreadsheet\. Bewaar het in Excel als/);
  await expect(desk.run(importSheets, [desk.path('weg.xlsx')])).rejects.toThrow(/weg\.xlsx is niet te lezen/);
  await expect(desk.run(exportSheets, [desk.path('weg', 'kennis.xlsx')])).rejects.toThrow(/is niet te schrijven/);
});

test('a file with broken YAML gets no sheet, and is named', async () => {
  desk.change('knowledge/faq/mbo.yaml', 'label: { nl', 'label: { nl: { nl');
  await expect(desk.run(exportSheets, [book()])).rejects.toThrow(
    /^knowledge\/faq\/mbo\.yaml: de YAML van dit bestand klopt niet/,
  );
});

test('in every file an edit of all texts of one item leaves the others, and every comment', () => {
  for (const file of sheetFilesIn(desk.path('knowledge'))) {
    const middle = Math.floor(file.items.length / 2);
    const columns = COLUMNS[file.kind].filter(({ kind, path }) => kind === 'text' && path[0] !== 'id');
    const plan = importOf(file, ([head = [], ...rows]) => {
      const row = rows[middle] ?? [];
      head.forEach((name, at) => {
        if (row[at] && columns.some((column) => headOf(column) === name)) row[at] = `${row[at]} Ook: dit, en # dat.`;
      });
    });
    const text = plan.files[0]?.text ?? '';
    const items = parse(text) as object[];
    expect(items.filter((_, at) => at !== middle)).toEqual(file.items.filter((_, at) => at !== middle));
    for (const column of columns) {
      const was = toCell(file.items[middle], column);
      expect(toCell(items[middle], column).trim()).toBe(was && `${was} Ook: dit, en # dat.`);
    }
    expect(text.match(/^#.*$/gm)).toEqual(file.source.match(/^#.*$/gm));
  }
});
