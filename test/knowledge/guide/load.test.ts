import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadGuides } from '../../../knowledge/guide/load';
import { KnowledgeError } from '../../../knowledge/problem';
import { ROUTES_DIR } from './guides';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'routes-'));
  cpSync(ROUTES_DIR, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

function edit(file: string, from: string, to: string): void {
  const path = join(dir, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not say "${from}"`);
  writeFileSync(path, text.replace(from, to));
}

function complaint(): string {
  try {
    loadGuides(dir);
  } catch (error) {
    if (error instanceof KnowledgeError) return error.message;
    throw error;
  }
  return '';
}

test('a guide without mistakes is loaded', () => {
  expect(complaint()).toBe('');
  expect([...loadGuides(dir).keys()]).toEqual(['techniek-lesgeven', 'techniek-leren', 'plek-vinden']);
});

/** What an editor does wrong, and what must stand in the complaint. */
const MISTAKES: [what: string, edit: [file: string, from: string, to: string], complaint: RegExp][] = [
  [
    'a named rule that is not there names those that are',
    ['techniek-leren.rules.yaml', 'rule: from-21', 'rule: van-21'],
    /techniek-leren\.rules\.yaml:\d+, "K24": de "rule" "van-21" bestaat niet\. Wat te doen: Kies uit: under-16, .*from-21/,
  ],
  [
    'a question that is not there',
    ['techniek-leren.rules.yaml', 'when: { stage: basisschool }', 'when: { fase: basisschool }'],
    /"K1": "fase" is hier geen vraag .* Kies uit: .*stage/,
  ],
  [
    'a choice that is not there',
    ['techniek-lesgeven.rules.yaml', 'when: { mode: guest }', 'when: { mode: gast }'],
    /"L1": "gast" is geen antwoord op "mode"\. .* guest, small, combine, job/,
  ],
  [
    'a route that is not there',
    ['techniek-leren.rules.yaml', '- route: basisschool', '- route: bassischool'],
    /"K1": de route "bassischool" bestaat niet/,
  ],
  [
    'a route that no rule leads to',
    ['techniek-leren.rules.yaml', '- route: basisschool', '- route: profiel-kiezen'],
    /techniek-leren\.routes\.yaml:\d+, "basisschool": geen enkele regel leidt naar deze route/,
  ],
  [
    'a rule that does not stand above',
    ['techniek-lesgeven.rules.yaml', 'unless: [L19]', 'unless: [L21]'],
    /"L20": "unless" noemt "L21", maar zo'n regel staat hier niet boven/,
  ],
  [
    'a question that depends on a later one',
    ['techniek-lesgeven.yaml', 'only: { edu: other }', 'only: { role: docent }'],
    /"other_edu": "role" is hier geen vraag/,
  ],
  [
    'a question that depends on an age',
    ['techniek-lesgeven.yaml', 'only: { edu: other }', 'only: { edu: other, rule: from-50 }'],
    /"other_edu": een vraag kan niet van een "rule" afhangen/,
  ],
  [
    'a label that does not fit a button',
    ['techniek-leren.yaml', 'nl: Klas of niveau', 'nl: In welke klas of op welk niveau'],
    /techniek-leren\.yaml:\d+, "detail": veld "label\.nl": .* Maak de tekst korter/,
  ],
  [
    'a slot that is not there',
    ['guides.yaml', 'when: { often: guest }', 'when: { vaak: guest }'],
    /"techniek-lesgeven": "vaak" is hier geen vraag .* often/,
  ],
  [
    'a note about a route that is not there',
    ['techniek-lesgeven.notes.yaml', 'routes: [zij-instroom-mbo]', 'routes: [zij-instroom]'],
    /"M-9": de route "zij-instroom" bestaat niet/,
  ],
  [
    'two questions with one name',
    ['techniek-leren.yaml', '- id: detail', '- id: stage'],
    /"stage": deze id staat er twee keer/,
  ],
  [
    'a translation with a line less',
    [
      'techniek-leren.routes.yaml',
      '      - Niets, alleen nieuwsgierigheid.\n',
      '      - Niets.\n      - Helemaal niets.\n',
    ],
    /"basisschool": veld "asks": evenveel regels in nl als in en/,
  ],
  [
    'a field that does not exist',
    ['techniek-leren.rules.yaml', 'when: { stage: basisschool }', 'wanneer: { stage: basisschool }'],
    /techniek-leren\.rules\.yaml:\d+, "K1": .*wanneer/,
  ],
];

const cases = MISTAKES.map(([what, change, expected]) => ({ what, change, expected }));

test.each(cases)('complains in Dutch, with the place and a remedy: $what', ({ change, expected }) => {
  edit(...change);
  const message = complaint();
  expect(message).toMatch(expected);
  expect(message).toMatch(/^knowledge\/routes\//);
  expect(message).toContain('Wat te doen:');
});

test('every mistake is told at once', () => {
  edit('techniek-leren.rules.yaml', 'rule: from-21', 'rule: van-21');
  edit('techniek-lesgeven.rules.yaml', 'when: { mode: guest }', 'when: { mode: gast }');
  expect(complaint().split('\n')).toHaveLength(2);
});

describe('row 30: what a guide was made with', () => {
  const madeWith = (guide: string): string => loadGuides(dir).get(guide)?.madeWith ?? '';

  test('stays the same as long as the guide does', () => {
    expect(madeWith('techniek-leren')).toMatch(/^[0-9a-f]{12}$/);
    expect(madeWith('techniek-leren')).toBe(madeWith('techniek-leren'));
    expect(madeWith('techniek-leren')).not.toBe(madeWith('techniek-lesgeven'));
  });

  test.each([
    ['techniek-leren.yaml', 'nl: Waar zit je nu?', 'nl: Waar ben je nu?'],
    ['techniek-leren.rules.yaml', 'priority: 3', 'priority: 2'],
    ['techniek-leren.routes.yaml', 'nl: Nog rondkijken', 'nl: Rondkijken'],
    ['techniek-leren.notes.yaml', 'nl: Vraag je mentor', 'nl: Vraag eerst je mentor'],
  ])('changes with %s, and only for that guide', (...change) => {
    const before = [madeWith('techniek-leren'), madeWith('techniek-lesgeven')];
    edit(...change);
    expect(madeWith('techniek-leren')).not.toBe(before[0]);
    expect(madeWith('techniek-lesgeven')).toBe(before[1]);
  });
});
