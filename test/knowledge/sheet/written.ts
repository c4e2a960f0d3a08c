import { parse } from 'yaml';
import { COLUMNS, headOf, type SheetKind } from '../../../knowledge/sheet/columns';
import { type SheetFile, tableOf } from '../../../knowledge/sheet/files';
import { type Plan, planImport } from '../../../knowledge/sheet/plan';

/** A file as an editor may have written it: with comments, blank lines and layouts of its own. */
export const ENTRIES = `# Over niveaus.
- id: niveaus   # nooit veranderen
  label: { nl: Niveaus, en: Levels }
  question:
    nl: Welke niveaus zijn er?
    en: "Which levels are there?"
  phrasings:
    nl:
      - Hoe lang duurt niveau 3?
      # deze is van een moeder
      - Is niveau 4 hoger dan niveau 3?
    en: [How long does level 3 take?, Is level 4 higher?]
  keywords:
    nl: [moeilijkheid, mbo'er]
    en: [grade]
  audience: [pupil, parent]
  kort:
    nl: >-
      Er zijn vier niveaus. Hoger is zelfstandiger,
      en duurt langer.
      Met niveau 4 kun je naar het hbo.
    en: >
      There are four levels.
      Level 4 opens the door.
  meer:
    nl: |-
      De niveaus:
      - niveau 1
      - niveau 2

      Meer weet de school.
    en: Ask the school.
  sources:
    - { title: CBS, url: https://www.cbs.nl/niveaus, date: '2019' }   # oud
    - title: 'Advies: kiezen'
      date: ca. 2018
  checkedOn: 2026-01-31
  related: [entree, hbo]

# Over entree.
- id: entree
  label: { nl: Entree, en: Entree }
  question: { nl: Wat is entree?, en: What is entree? }
  checkedOn: 2026-01-31
`;

export const DESKS = `- id: rijnmond
  purpose: work
  organisation: Werkcentrum Rijnmond
  area: Rijnmond
  serves: [{ region: Rijnmond }]
  hours: [{ days: [ma, di], from: "10:00", until: "16:00" }]
  grade: A
  source: site
  date: "2025-10-31"
- id: techzone
  purpose: pact
  organisation: TechZone
  area: Drenthe
  serves:
    - { municipality: Emmen }
    - { municipality: Hoogeveen }
  grade: B
  source: site
  date: "2025"
`;

export const VALUES = `- id: bedrag
  text: { nl: '€ 2.700', en: '€2,700' }
  source: { title: RVO, date: '2026' }
  checkedOn: 2026-01-31
# Elk jaar.
- id: aanmelden
  yearly: { month: 4, day: 1 }
  source: { title: Rijksoverheid, date: '2018' }
  checkedOn: 2026-01-31
`;

/** A file by itself, as it would be read from the disk. */
export function fileOf(kind: SheetKind, source: string, name = 'blad'): SheetFile {
  return { name, kind, path: `${name}.yaml`, file: `knowledge/${name}.yaml`, source, items: parse(source) as object[] };
}

/** Its sheet as export writes it, the head as the first row. */
export function sheetOf(file: SheetFile): { name: string; rows: string[][] } {
  return { name: file.name, rows: [COLUMNS[file.kind].map(headOf), ...tableOf(file).rows] };
}

/** What an import does after an editor did something to the rows. */
export function importOf(file: SheetFile, edit: (rows: string[][]) => void): Plan {
  const sheet = sheetOf(file);
  edit(sheet.rows);
  return planImport([sheet], [file]);
}

/** Fills the cell in the row of an id and the column of a head. Throws when there is none. */
export function fill(rows: string[][], id: string, cells: Record<string, string>): void {
  const row = rows.find(([first]) => first === id);
  for (const [head, text] of Object.entries(cells)) {
    const column = rows[0]?.indexOf(head) ?? -1;
    if (!row || column < 0) throw new Error(`no cell ${head} of ${id}`);
    row[column] = text;
  }
}

/** What an edit did to a text: the lines that went (-) and came (+), between what stayed at both ends. */
export function changedLines(before: string, after: string): string[] {
  const was = before.split('\n');
  const is = after.split('\n');
  while (was.length > 0 && was[0] === is[0]) {
    was.shift();
    is.shift();
  }
  while (was.length > 0 && was.at(-1) === is.at(-1)) {
    was.pop();
    is.pop();
  }
  return [...was.map((line) => `-${line}`), ...is.map((line) => `+${line}`)];
}
