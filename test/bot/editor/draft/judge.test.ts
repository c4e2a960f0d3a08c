import { type Cells, cellsOf } from '../../../../bot/editor/draft/cells';
import { Judge, type Judged, type Verdict } from '../../../../bot/editor/draft/judge';
import { standingOf } from '../../../../bot/editor/draft/standing';
import type { EditorsDesk } from '../desk';
import { draftDesk, QUESTIONS } from './draft-desk';

const ID = 'lassen-leren';
const TODAY = '2026-11-24';
let desk: EditorsDesk;
beforeEach(() => {
  desk = draftDesk();
});
afterEach(() => desk.clear());

function judge(cells: Cells, version = standing().version): Verdict {
  return new Judge(desk.root).judge({ id: ID, version, cells, today: TODAY });
}

function judged(cells: Cells): Judged {
  const verdict = judge(cells);
  if (verdict.is !== 'judged') throw new Error(`It is ${verdict.is}.`);
  return verdict;
}

function standing() {
  const found = standingOf(desk.path('knowledge'), ID);
  if (!found) throw new Error('There is no such entry.');
  return found;
}

test('the file with another answer keeps its comments, its order and every other line', () => {
  desk.change('knowledge/faq/klussen.yaml', '  audience: [pupil, adult]', '  audience: [pupil, adult] # ook ouders?');
  const before = desk.read('knowledge/faq/klussen.yaml');
  const { text, path } = judged({ 'kort.nl': 'Lassen leer je bij een vakman. Dat kost {{lascursus-prijs}}.' });
  expect(path).toBe('faq/klussen.yaml');
  const [from, to] = ['      Lassen leer je op school of bij een bedrijf.\n', '      Lassen leer je bij een vakman.\n'];
  expect(text).toBe(before.replace(from, to));
});

test('cells that say what stands there change no character', () => {
  expect(judged(standing().cells).text).toBe(standing().source);
});

test.each<[string, Cells, { field: string; says: RegExp }]>([
  ['a label that is too long', { 'label.nl': 'Leren lassen in een dag' }, { field: 'label.nl', says: /passen er 20/ }],
  ['a sentence that is too long', { 'kort.nl': `${'lassen en '.repeat(14)}klaar.` }, { field: 'kort.nl', says: /25/ }],
  ['a language that is left out', { 'question.en': '' }, { field: 'question.en', says: /Engels ontbreekt/ }],
  [
    'a value that does not exist',
    { 'kort.nl': 'Dat kost {{prijs}} of {{lascursus-prijs}}.' },
    { field: 'kort.nl', says: /de tekst noemt \{\{prijs\}\}/ },
  ],
  ['a link that is not written as one', { links: 'cursus' }, { field: 'links', says: /vorm/ }],
  [
    'an address that is not safe',
    { links: 'Zoek | Find | javascript:alert(1)' },
    { field: 'links.0.url', says: /https/ },
  ],
  ['a day that no calendar has', { checkedOn: '2026-02-31' }, { field: 'checkedOn', says: /bestaat niet/ }],
  [
    'a question of another answer',
    { 'question.nl': 'Hoe leer ik timmeren?' },
    { field: 'question.nl', says: /timmeren-leren/ },
  ],
])('%s is told at its field', (_name, cells, { field, says }) => {
  const { problems } = judged(cells);
  expect(problems.map(({ message }) => message).join('\n')).toMatch(says);
  const at = problems.filter(({ message, entry }) => says.test(message) && entry === ID);
  expect(at.map((problem) => problem.field ?? field)).toEqual(at.map(() => field));
});

test('what was wrong elsewhere already is not held against the draft', () => {
  desk.change('knowledge/faq/klussen.yaml', 'Timmeren leer je op school.', 'Timmeren leer je bij ons, zie {{niets}}.');
  expect(judged({ 'kort.en': 'You learn it at school. That costs {{lascursus-prijs}}.' }).problems).toEqual([]);
});

test('a golden question that loses its answer is named, with the answer before and after', () => {
  const { cells } = standing();
  const soldered = Object.entries(cells).map(([name, text]) => [
    name,
    text.replaceAll(/lassen|lasser|lascursus(?!-)/g, 'solderen'),
  ]);
  const draft = { id: ID, version: standing().version, cells: Object.fromEntries(soldered), today: TODAY };
  const { differences, asked } = new Judge(desk.root).compare(draft) ?? {};
  expect(asked).toBe(QUESTIONS.length + 4);
  expect(differences?.find(({ asked: { question } }) => question === 'waar kan ik een lascursus doen')).toMatchObject({
    before: ID,
    after: expect.not.stringMatching(/^lassen-leren$/),
    golden: 'broken',
  });
  expect(differences?.map(({ asked: { question } }) => question)).not.toContain('waar kan ik een timmercursus doen');
});

test('a draft of an entry that somebody else changed since is told so, with what stands there now', () => {
  const { version } = standing();
  desk.change('knowledge/faq/klussen.yaml', 'You learn to weld at school', 'You learn welding at school');
  const verdict = judge({ 'kort.nl': 'Iets anders.' }, version);
  expect(verdict).toMatchObject({
    is: 'changed',
    standing: { cells: { 'kort.en': expect.stringContaining('You learn welding') } },
  });
});

test('another entry of the same file may change meanwhile: both changes stay', () => {
  const { version } = standing();
  desk.change('knowledge/faq/klussen.yaml', 'Timmeren leer je op school.', 'Timmeren leer je op een mbo.');
  const verdict = judge({ 'kort.nl': 'Lassen leer je op school. Dat kost {{lascursus-prijs}}.' }, version);
  expect(verdict).toMatchObject({
    is: 'judged',
    text: expect.stringMatching(/Lassen leer je op school\.\n[\s\S]*op een mbo/),
  });
});

test.each(['bestaat-niet', '../values', 'lassen', ''])('"%s" is no entry', (id) => {
  expect(new Judge(desk.root).judge({ id, version: '', cells: {}, today: TODAY })).toEqual({ is: 'gone' });
});

test('every entry goes into the form and comes out the same', () => {
  const { item, cells } = standing();
  expect(cellsOf(item)).toEqual(cells);
  expect(cells.sources).toBe('De lasschool | 2026 | https://lasschool.example');
});
