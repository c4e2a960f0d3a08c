import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');
const ROWS = [...Array.from({ length: 44 }, (_, at) => String(at + 1)), 'T1', 'T2'];

interface Titled {
  file: string;
  row: string;
  title: string;
}

/** Titles of tests that begin with the number of a row. */
const tests: Titled[] = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && name !== 'reliability.test.ts')
  .flatMap((name) => {
    const text = readFileSync(join(ROOT, 'test', name), 'utf8');
    const titles = text.matchAll(/\(\s*(['"`])row (T?\d+): (.*?)\1,/g);
    return [...titles].map(([, , row = '', title = '']) => ({
      file: `test/${name.replaceAll('\\', '/')}`,
      row,
      title,
    }));
  });

const page = readFileSync(join(ROOT, 'docs/reliability.md'), 'utf8');

/** The tests that the page names in a row. */
function named(row: string): Titled[] {
  const line = page.split('\n').find((each) => each.startsWith(`| ${row} |`)) ?? '';
  return [...line.matchAll(/`(test\/[^`]+)`: “(.+?)”(?= and \d+ more|<br>| \|)/g)].map(([, file = '', title = '']) => ({
    file,
    row,
    title: title.replaceAll('\\|', '|'),
  }));
}

test.each(ROWS)('the fault of row %s has a test with its number', (row) => {
  expect(tests.filter((each) => each.row === row)).not.toEqual([]);
});

test.each(ROWS)('docs/reliability.md names the tests of row %s, and they are there', (row) => {
  expect(named(row)).not.toEqual([]);
  for (const each of named(row)) expect(tests).toContainEqual(each);
});

test('no test has the number of a row that is not there', () => {
  expect(tests.filter(({ row }) => !ROWS.includes(row))).toEqual([]);
});
