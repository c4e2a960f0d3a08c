import { parse } from 'yaml';
import type { SheetKind } from '../../../knowledge/sheet/columns';
import { describeSheetProblem } from '../../../knowledge/sheet/sheet-problem';
import { changedLines, DESKS, ENTRIES, fileOf, fill, importOf, VALUES } from './written';

const SOURCES: Record<string, string> = { entry: ENTRIES, desk: DESKS, value: VALUES };

function edited(kind: SheetKind, edit: (rows: string[][]) => void): string {
  const { files, problems } = importOf(fileOf(kind, SOURCES[kind] ?? ''), edit);
  expect(problems).toEqual([]);
  return files[0]?.text ?? '';
}

test.each(['entry', 'desk', 'value'] as const)('a sheet of kind %s that nobody touched changes nothing', (kind) => {
  expect(edited(kind, () => {})).toBe(SOURCES[kind]);
});

interface Edit {
  kind: SheetKind;
  id: string;
  cells: Record<string, string>;
  /** What becomes of the file. */
  lines: string[];
}

test.each<[name: string, edit: Edit]>([
  [
    'a text on one line',
    {
      kind: 'entry',
      id: 'niveaus',
      cells: { 'question.nl': 'Hoeveel niveaus?' },
      lines: ['-    nl: Welke niveaus zijn er?', '+    nl: Hoeveel niveaus?'],
    },
  ],
  [
    'a text with signs that YAML knows',
    {
      kind: 'entry',
      id: 'niveaus',
      cells: { 'question.nl': 'Niveau: 1, 2 # of 3?' },
      lines: ['-    nl: Welke niveaus zijn er?', "+    nl: 'Niveau: 1, 2 # of 3?'"],
    },
  ],
  [
    'a label between brackets',
    {
      kind: 'entry',
      id: 'niveaus',
      cells: { 'label.en': 'Levels, all' },
      lines: ['-  label: { nl: Niveaus, en: Levels }', "+  label: { nl: Niveaus, en: 'Levels, all' }"],
    },
  ],
  [
    'one phrasing, beside a comment',
    {
      kind: 'entry',
      id: 'niveaus',
      cells: { 'phrasings.nl': 'Hoe lang duurt niveau 3?\nIs 4 hoger?' },
      lines: ['-      - Is niveau 4 hoger dan niveau 3?', '+      - Is 4 hoger?'],
    },
  ],
  [
    'a phrasing more',
    {
      kind: 'entry',
      id: 'niveaus',
      cells: { 'phrasings.nl': 'Hoe lang duurt niveau 3?\nIs niveau 4 hoger dan niveau 3?\nWat is 2?' },
      lines: ['+      - Wat is 2?'],
    },
  ],
  [
    'a phrasing more between brackets',
    {
      kind: 'entry',
      id: 'niveaus',
      cells: { 'phrasings.en': 'How long does level 3 take?\nIs level 4 higher?\nWhat is 2?' },
      lines: [
        '-    en: [How long does level 3 take?, Is level 4 higher?]',
        '+    en: [How long does level 3 take?, Is level 4 higher?, What is 2?]',
      ],
    },
  ],
  [
    'a phrasing less',
    {
      kind: 'entry',
      id: 'niveaus',
      cells: { 'phrasings.nl': 'Is niveau 4 hoger dan niveau 3?' },
      lines: ['-      - Hoe lang duurt niveau 3?', '-      # deze is van een moeder'],
    },
  ],
  [
    'the last sentence of kort',
    {
      kind: 'entry',
      id: 'niveaus',
      cells: {
        'kort.nl': 'Er zijn vier niveaus. Hoger is zelfstandiger, en duurt langer. Met niveau 4 kun je verder leren.',
      },
      lines: ['-      Met niveau 4 kun je naar het hbo.', '+      Met niveau 4 kun je verder leren.'],
    },
  ],
  [
    'the first sentence of kort',
    {
      kind: 'entry',
      id: 'niveaus',
      cells: {
        'kort.nl': 'Het zijn er vier. Hoger is zelfstandiger, en duurt langer. Met niveau 4 kun je naar het hbo.',
      },
      lines: [
        '-      Er zijn vier niveaus. Hoger is zelfstandiger,',
        '+      Het zijn er vier.',
        '+      Hoger is zelfstandiger,',
      ],
    },
  ],
  [
    'kort in a block that keeps its last line end',
    {
      kind: 'entry',
      id: 'niveaus',
      cells: { 'kort.en': 'There are five levels. Level 4 opens the door.' },
      lines: ['-      There are four levels.', '+      There are five levels.'],
    },
  ],
  [
    'a line of a list in meer',
    {
      kind: 'entry',
      id: 'niveaus',
      cells: { 'meer.nl': 'De niveaus:\n- niveau 1\n- niveau 3\n\nMeer weet de school.' },
      lines: ['-      - niveau 2', '+      - niveau 3'],
    },
  ],
  [
    'a source, its comment kept',
    {
      kind: 'entry',
      id: 'niveaus',
      cells: { sources: 'CBS | 2024 | https://www.cbs.nl/niveaus\nAdvies: kiezen | ca. 2018' },
      lines: [
        "-    - { title: CBS, url: https://www.cbs.nl/niveaus, date: '2019' }   # oud",
        "+    - { title: CBS, url: https://www.cbs.nl/niveaus, date: '2024' }   # oud",
      ],
    },
  ],
  [
    'a date',
    {
      kind: 'entry',
      id: 'entree',
      cells: { checkedOn: '2026-11-24' },
      lines: ['-  checkedOn: 2026-01-31', '+  checkedOn: 2026-11-24'],
    },
  ],
  [
    'a field that was not there',
    { kind: 'entry', id: 'niveaus', cells: { reviewBy: '2027-01-31' }, lines: ['+  reviewBy: 2027-01-31'] },
  ],
  [
    'a group of fields that was not there',
    { kind: 'entry', id: 'niveaus', cells: { 'leadsTo.desk': 'learn' }, lines: ['+  leadsTo: { desk: learn }'] },
  ],
  [
    'a link that was not there',
    {
      kind: 'entry',
      id: 'niveaus',
      cells: { links: 'Kies | Choose | https://www.kiesmbo.nl' },
      lines: ['+  links:', '+    - { label: { nl: Kies, en: Choose }, url: https://www.kiesmbo.nl }'],
    },
  ],
  ['a field that goes', { kind: 'entry', id: 'niveaus', cells: { related: '' }, lines: ['-  related: [entree, hbo]'] }],
  [
    'an amount',
    {
      kind: 'value',
      id: 'bedrag',
      cells: { 'text.nl': '€ 3.000' },
      lines: ["-  text: { nl: '€ 2.700', en: '€2,700' }", "+  text: { nl: € 3.000, en: '€2,700' }"],
    },
  ],
  [
    'a day of the year',
    {
      kind: 'value',
      id: 'aanmelden',
      cells: { 'yearly.day': '15' },
      lines: ['-  yearly: { month: 4, day: 1 }', '+  yearly: { month: 4, day: 15 }'],
    },
  ],
  [
    'a year that stays a text',
    {
      kind: 'value',
      id: 'bedrag',
      cells: { source: 'RVO | 2027' },
      lines: ["-  source: { title: RVO, date: '2026' }", "+  source: { title: RVO, date: '2027' }"],
    },
  ],
  [
    'where a desk serves',
    {
      kind: 'desk',
      id: 'techzone',
      cells: { serves: 'municipality: Emmen\nmunicipality: Hoogeveen\nmunicipality: Coevorden' },
      lines: ['+    - { municipality: Coevorden }'],
    },
  ],
  [
    'when a desk is open',
    {
      kind: 'desk',
      id: 'rijnmond',
      cells: { hours: 'ma di wo 10:00-17:00' },
      lines: [
        '-  hours: [{ days: [ma, di], from: "10:00", until: "16:00" }]',
        '+  hours: [{ days: [ma, di, wo], from: "10:00", until: 17:00 }]',
      ],
    },
  ],
])('%s', (_, { kind, id, cells, lines }) => {
  const text = edited(kind, (rows) => fill(rows, id, cells));
  expect(changedLines(SOURCES[kind] ?? '', text)).toEqual(lines);
});

test('a new row is a new entry at the end, in the layout of the files', () => {
  const text = edited('entry', (rows) => {
    rows.push([...(rows[0] ?? []).map(() => '')]);
    const row = rows.at(-1) ?? [];
    row[0] = 'hbo';
    fill(rows, 'hbo', {
      'label.nl': 'Naar het hbo',
      'label.en': 'To hbo',
      'question.nl': 'Kan ik naar het hbo?',
      'phrasings.nl': 'Mag ik door?\nIs hbo: moeilijk?',
      'kort.nl': 'Ja, dat kan. Met niveau 4.',
      'meer.nl': 'Vraag:\n- je school',
      sources: 'CBS | 2024 | https://www.cbs.nl',
      checkedOn: '2026-11-24',
      'leadsTo.guide': 'techniek-leren',
    });
  });
  expect(text).toBe(`${ENTRIES}
- id: hbo
  label: { nl: Naar het hbo, en: To hbo }
  question:
    nl: Kan ik naar het hbo?
  phrasings:
    nl:
      - Mag ik door?
      - 'Is hbo: moeilijk?'
  kort:
    nl: >-
      Ja, dat kan.
      Met niveau 4.
  meer:
    nl: |-
      Vraag:
      - je school
  sources:
    - { title: CBS, url: https://www.cbs.nl, date: '2024' }
  checkedOn: 2026-11-24
  leadsTo: { guide: techniek-leren }
`);
});

test('a row that is gone takes its entry with it, and nothing else', () => {
  const plan = importOf(fileOf('entry', ENTRIES), (rows) => rows.splice(1, 1));
  expect(plan.files[0]?.differences).toEqual([{ id: 'niveaus', is: 'removed', changes: [] }]);
  const [above = ''] = ENTRIES.split('- id: niveaus');
  expect(plan.files[0]?.text).toBe(above + ENTRIES.slice(ENTRIES.indexOf('# Over entree.')));
});

test.each<[name: string, edit: (rows: string[][]) => void]>([
  ['the columns are moved', (rows) => rows.forEach((row) => void row.push(row.shift() ?? ''))],
  ['the rows are sorted otherwise', (rows) => rows.splice(1, rows.length - 1, ...rows.slice(1).reverse())],
  [
    'there are empty rows and columns',
    (rows) => {
      rows.push(rows[0]?.map(() => '') ?? []);
      for (const row of rows) row.push('');
    },
  ],
  [
    'Excel wrote its own line ends and spaces',
    (rows) =>
      rows.forEach(
        (row, at) =>
          void rows.splice(
            at,
            1,
            row.map((cell) => `${cell.replaceAll('\n', ' _x000D_\r\n')} `),
          ),
      ),
  ],
])('nothing changes when %s', (_, edit) => {
  expect(edited('entry', edit)).toBe(ENTRIES);
});

test.each<[name: string, edit: (rows: string[][]) => void, problems: string[]]>([
  [
    'a column without its head',
    (rows) => void rows[0]?.splice(1, 1, 'labl'),
    [
      'blad blad, rij 1, kolom labl: deze kolom ken ik niet.',
      'blad blad, rij 1, kolom label.nl: deze kolom ontbreekt.',
    ],
  ],
  [
    'a column twice',
    (rows) => void rows[0]?.push('id'),
    ['blad blad, rij 1, kolom id: deze kolom staat er twee keer.'],
  ],
  [
    'a row without an id',
    (rows) => fill(rows, 'entree', { id: '' }),
    ['blad blad, rij 3, kolom id: er staat geen id.'],
  ],
  [
    'an id twice',
    (rows) => fill(rows, 'entree', { id: 'niveaus' }),
    ['blad blad, rij 3, kolom id: "niveaus" staat ook op rij 2.'],
  ],
  [
    'a link without its English',
    (rows) => fill(rows, 'entree', { links: 'Kies' }),
    ['blad blad, rij 3, kolom links: "Kies" heeft niet de vorm die hier hoort.'],
  ],
  [
    'more than one mistake',
    (rows) => fill(rows, 'entree', { links: 'Kies', sources: 'CBS' }),
    [
      'blad blad, rij 3, kolom links: "Kies" heeft niet de vorm die hier hoort.',
      'blad blad, rij 3, kolom sources: "CBS" heeft niet de vorm die hier hoort.',
    ],
  ],
])('%s is named with its place, and changes nothing', (_, edit, expected) => {
  const { files, problems } = importOf(fileOf('entry', ENTRIES), edit);
  expect(problems.map((problem) => describeSheetProblem(problem).replace(/ Wat te doen: .+$/, ''))).toEqual(expected);
  expect(files.every(({ file, text }) => text === file.source)).toBe(true);
});

test('what is read back is what the cell said, whatever it is', () => {
  for (const said of [
    'ja',
    'null',
    '12',
    '1e3',
    '- a',
    '{a}',
    "it's",
    '"x"',
    'a: b',
    '#x',
    '!x',
    '%x',
    '@x',
    'é',
    '🙂',
  ]) {
    const text = edited('entry', (rows) =>
      fill(rows, 'niveaus', { 'label.nl': said, 'question.nl': said, 'kort.nl': said, 'kort.en': said }),
    );
    const [item] = parse(text) as { label: unknown; question: unknown; kort: unknown }[];
    expect(item).toMatchObject({ label: { nl: said }, question: { nl: said }, kort: { nl: said } });
  }
});
