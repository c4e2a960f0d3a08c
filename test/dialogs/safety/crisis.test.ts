import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crisisIn } from '../../../dialogs/safety/crisis';
import { loadKnowledge } from '../../../knowledge/load';

/** The rows of a table beside this file: what it is, and what is said. */
function rowsOf(name: string): [string, string][] {
  const [, ...lines] = readFileSync(join(__dirname, name), 'utf8').trim().split('\n');
  return lines.map((line) => line.split('\t') as [string, string]);
}

test.each(rowsOf('crisis.tsv'))('%s: "%s" gets the help card', (_kind, said) => {
  expect(crisisIn(said)).toBeDefined();
});

test('the card is nearly always the one for what is going on', () => {
  const other = rowsOf('crisis.tsv').filter(([kind, said]) => crisisIn(said) !== kind);
  expect(other.map(([kind, said]) => `${kind}: ${said} → ${crisisIn(said)}`).slice(12)).toEqual([]);
});

test.each(rowsOf('everyday.tsv'))('%s: "%s" gets no card', (_why, said) => {
  expect(crisisIn(said)).toBeUndefined();
});

test.each([
  ['IK WIL DOOD', 'self'],
  ['ik   wil\tdood!!!', 'self'],
  ['ik wil d o o d', 'self'],
  ['ik wil dooooood', 'self'],
  ['ik wil\u200b dood', 'self'],
  ['hoi ik zit in 4 kader en wil iets met techniek maar ik wil eigenlijk dood', 'self'],
  [`${'ik vertel mijn verhaal. '.repeat(400)}ik wil niet meer leven`, 'self'],
])('however it is typed (%#), it is heard', (said, kind) => {
  expect(crisisIn(said)).toBe(kind);
});

test('no question that the knowledge itself names as asked gets a card', () => {
  const { entries } = loadKnowledge(join(__dirname, '../../../knowledge'));
  const asked = [...entries.values()].flatMap(({ question, phrasings }) => [
    ...Object.values(question),
    ...Object.values(phrasings).flat(),
  ]);
  expect(asked.length).toBeGreaterThan(1000);
  expect(asked.filter((words) => crisisIn(words))).toEqual([]);
});
