import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { KnowledgeError } from '../../../knowledge/problem';
import { loadSlots } from '../../../knowledge/slots';
import { isDenied } from '../../../knowledge/slots/negation';
import { compile } from '../../../knowledge/slots/pattern';
import { plain } from '../../../knowledge/slots/plain';
import { LANGUAGE_DIR, slotsFrom } from './reader';

describe('how an editor writes words', () => {
  const lists = new Map([['SCHOOL', ['mbo', 'roc']]]);

  test.each([
    ['een (mooie )?baan', 'een baan', true],
    ['een (mooie )?baan', 'een mooie baan', true],
    ['een (mooie )?baan', 'een andere baan', false],
    ['(bol|bbl) doen', 'bbl doen', true],
    ['op het SCHOOL', 'op het roc', true],
    ['op het SCHOOL', 'op het hbo', false],
    ['wil ... leren', 'wil graag een vak leren', true],
    ['wil ... leren', 'wil leren', true],
    ['wil ... leren', 'wil heel erg graag een vak leren', false],
    ['las~', 'lassers', true],
    ['las', 'lassers', false],
    ['N jaar', '12 jaar', true],
    ['NN jaar', '2 jaar', false],
  ])('%s in "%s": %s', (pattern, text, found) => {
    expect(compile([pattern], lists).test(` ${text} `)).toBe(found);
  });

  test('a number is captured', () => {
    const [match] = ' ik ben 42 jaar '.matchAll(compile(['ben N( jaar)?'], lists));
    expect(match?.[1]).toBe('42');
  });
});

test.each([
  ['Ik zit op MBO-4!', ' ik zit op mbo 4 , '],
  ["'k3', én auto’s", ' k 3 , en autos '],
  ['M&T   of\tPIE?', ' m&t of pie , '],
  ['m\u200bbo\u00ad 4', ' mbo 4 '],
  ['lvl4', ' niveau 4 '],
])('%s is read as "%s"', (text, read) => {
  expect(plain(text, new Map([['lvl', 'niveau']]))).toBe(read);
});

test.each([
  ['geen hbo', 'hbo', true],
  ['nog geen eigen school', 'school', true],
  ['not a degree', 'degree', true],
  ['zonder mijn diploma', 'diploma', true],
  ['geen hbo maar mbo', 'mbo', false],
  ['geen hbo wel mbo', 'mbo', false],
  ['geen hbo , mbo', 'mbo', false],
  ['niet alleen mbo', 'mbo', false],
  ['geen idee welk mbo', 'mbo', false],
  ['geen zin meer in dat hele mbo', 'mbo', false],
  ['mbo', 'mbo', false],
])('"%s" denies %s: %s', (text, word, denied) => {
  expect(isDenied(` ${text} `, ` ${text} `.indexOf(` ${word} `) + 1)).toBe(denied);
});

describe('whatever is typed', () => {
  test('it never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => slotsFrom(text, 'nl') !== undefined),
    );
  });

  test.each([
    ['5,000 characters', 'mbo 4 geen hbo docent op het 20 jaar lasser '.repeat(120)],
    ['one letter, long', 'a'.repeat(5000)],
    ['one word, many times', 'mbo '.repeat(1250)],
    ['figures', '9 '.repeat(2500)],
    ['brackets', '(((((['.repeat(800)],
  ])('it is read without getting lost: %s', (_what, text) => {
    expect(slotsFrom(text, 'nl')).toBeDefined();
  });
});

describe('mistakes of an editor', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'slots-'));
    cpSync(join(LANGUAGE_DIR, 'slots'), join(dir, 'slots'), { recursive: true });
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  test.each([
    [
      'a slot that is not there',
      'gives: { field: metaal }',
      'gives: { vak: metaal }',
      /"vak" bestaat niet\. .* Kies uit: wish/,
    ],
    [
      'a value that is not there',
      'gives: { field: metaal }',
      'gives: { field: staal }',
      /"staal" past niet bij "field"\. .* metaal/,
    ],
    ['a list that is not there', 'nl: [las, ', 'nl: [las TRADE, ', /de lijst "TRADE" bestaat niet/],
    ['a bracket that does not close', 'nl: [las, ', 'nl: [(las, ', /een woordgroep klopt niet/],
  ])('%s', (_what, ...change) => {
    const file = join(dir, 'slots', 'trades.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(change[0], change[1]));
    expect(() => loadSlots(dir)).toThrow(KnowledgeError);
    expect(() => loadSlots(dir)).toThrow(change[2]);
    expect(() => loadSlots(dir)).toThrow(/^knowledge\/language\/slots\/trades\.yaml:\d+, /);
  });
});
