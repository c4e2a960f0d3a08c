import { renameSync, writeFileSync } from 'node:fs';
import type { Knowledge } from '../../knowledge/load';
import { describeProblem } from '../../knowledge/problem';
import { LiveKnowledge, watchKnowledge } from '../../knowledge/watch';
import type { EditorsDesk } from '../bot/editor/desk';
import { smallDesk } from '../bot/editor/small-desk';

const FAQ = 'knowledge/faq/klussen.yaml';

let desk: EditorsDesk;
let changes: Knowledge[];
let refusals: string[][];
let live: LiveKnowledge;
beforeEach(() => {
  desk = smallDesk();
  changes = [];
  refusals = [];
  live = new LiveKnowledge(desk.path('knowledge'), {
    onChange: (knowledge) => changes.push(knowledge),
    onProblem: (problems) => refusals.push(problems.map(describeProblem)),
  });
});
afterEach(() => {
  live.close();
  desk.clear();
});

const label = (): string | undefined => live.current().entries.get('lassen-leren')?.label.nl;

test('a good edit replaces the knowledge whole: who holds the old one, keeps the old one', () => {
  const before = live.current();
  desk.change(FAQ, 'nl: Leren lassen,', 'nl: Lassen leren,');
  live.refresh();
  expect(label()).toBe('Lassen leren');
  expect(before.entries.get('lassen-leren')?.label.nl).toBe('Leren lassen');
  expect(changes).toEqual([live.current()]);
  expect(live.current().version).not.toBe(before.version);
});

test('a bad edit changes nothing, and is told once with its place', () => {
  const before = live.current();
  desk.change(FAQ, '  audience: [pupil]\n', '');
  desk.change('knowledge/glossary.yaml', 'lastoorts, en: welding torch', 'toorts, en: torch');
  live.refresh();
  live.refresh();
  expect(live.current()).toBe(before);
  expect(changes).toEqual([]);
  expect(refusals).toEqual([
    [expect.stringMatching(/^knowledge\/faq\/klussen\.yaml:\d+, "timmeren-leren": veld "audience"/)],
  ]);
  expect(live.problems().map(describeProblem)).toEqual(refusals[0]);
});

test('the problems go with the mistake: mended, with what else was edited, or undone', () => {
  desk.change(FAQ, '  audience: [pupil]\n', '  audience: [scholier]\n');
  desk.change(FAQ, 'nl: Leren lassen,', 'nl: Lassen leren,');
  live.refresh();
  expect(label()).toBe('Leren lassen');
  desk.change(FAQ, '[scholier]', '[pupil]');
  live.refresh();
  expect([label(), live.problems()]).toEqual(['Lassen leren', []]);
  desk.change(FAQ, '[pupil]', '[scholier]');
  live.refresh();
  expect(live.problems()).toHaveLength(1);
  desk.change(FAQ, '[scholier]', '[pupil]');
  live.refresh();
  expect(live.problems()).toEqual([]);
  expect(changes).toHaveLength(1);
});

test('a file that says the same again is no edit', () => {
  writeFileSync(desk.path(FAQ), desk.read(FAQ));
  live.refresh();
  expect(changes).toEqual([]);
});

test('a folder that is gone for a moment is named, and no reason to stop', () => {
  const before = live.current();
  renameSync(desk.path('knowledge'), desk.path('weg'));
  live.refresh();
  expect(refusals).toEqual([[expect.stringMatching(/^knowledge: de map is niet te lezen/)]]);
  expect(live.current()).toBe(before);
  renameSync(desk.path('weg'), desk.path('knowledge'));
  live.refresh();
  expect(live.problems()).toEqual([]);
});

test('it is followed without being asked', async () => {
  const changed = new Promise<Knowledge>((resolve) => {
    live = watchKnowledge(desk.path('knowledge'), { onChange: resolve, onProblem: () => {} });
  });
  desk.change(FAQ, 'nl: Leren lassen,', 'nl: Lassen leren,');
  expect((await changed).entries.get('lassen-leren')?.label.nl).toBe('Lassen leren');
});
