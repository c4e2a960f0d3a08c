import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crisisIn } from '../../dialogs/safety/crisis';
import { hasPersonalData } from '../../dialogs/safety/personal-data';

const ROWS = readFileSync(join(__dirname, 'fresh.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((row) => row.split('\t'));

/** What people wrote who had not read the signs, by what it was meant as; both halves. */
const meantAs = (...labels: string[]): string[] =>
  ROWS.filter(([, , label = '']) => labels.includes(label)).map(([, , , , text = '']) => text);

test('every cry for help gets its card', () => {
  const cries = meantAs('crisis', 'oos-thuis-onveilig', 'oos-zelfbeschadiging');
  expect(cries.length).toBeGreaterThan(90);
  expect(cries.filter((text) => !crisisIn(text))).toEqual([]);
});

test('no figure of speech gets a card', () => {
  const figures = meantAs('no-crisis');
  expect(figures.length).toBe(40);
  expect(figures.filter((text) => crisisIn(text))).toEqual([]);
});

test('personal data are seen, and what only looks like them is not', () => {
  expect(meantAs('personal-data', 'oos-persoonsgegevens-geven').filter((text) => !hasPersonalData(text))).toEqual([]);
  expect(meantAs('no-personal-data').filter(hasPersonalData)).toEqual([]);
});
