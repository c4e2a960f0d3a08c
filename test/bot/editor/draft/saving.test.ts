import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { Cells } from '../../../../bot/editor/draft/cells';
import { Judge } from '../../../../bot/editor/draft/judge';
import { type Outcome, Saving } from '../../../../bot/editor/draft/saving';
import { standingOf } from '../../../../bot/editor/draft/standing';
import { WorkingCopy } from '../../../../bot/editor/draft/working-copy';
import type { EditorsDesk } from '../desk';
import { draftDesk } from './draft-desk';

const FILE = 'knowledge/faq/klussen.yaml';
const [WELD, BUILD] = ['lassen-leren', 'timmeren-leren'];
const SANNE = { name: 'Sanne "de Boer" <x>; rm -rf / $(id)', email: 'sanne@example.nl' };
const TODAY = '2026-11-24';
let desk: EditorsDesk;
let refused: unknown[];
beforeEach(() => {
  desk = draftDesk();
  refused = [];
});
afterEach(() => desk.clear());

const git = (...args: string[]): string => execFileSync('git', args, { cwd: desk.root, encoding: 'utf8' }).trim();

function workingCopy(): Saving {
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=x', '-c', 'user.email=x@example.nl', 'commit', '--quiet', '--message', 'all');
  return saving(new WorkingCopy(desk.root));
}

function saving(copy?: WorkingCopy): Saving {
  const judge = new Judge(desk.root);
  return new Saving({
    root: desk.root,
    judge: async (draft) => judge.judge(draft),
    copy,
    report: (error) => refused.push(error),
  });
}

const versionOf = (id: string): string => standingOf(desk.path('knowledge'), id)?.version ?? '';

const draft = (cells: Cells, id = WELD, version = versionOf(id)) => ({ id, version, cells, today: TODAY });

const commitOf = (outcome: Outcome): string => (outcome.is === 'saved' ? outcome.commit : outcome.is);

test('a draft is written and committed under the name of the editor, and that file alone', async () => {
  const knowledge = workingCopy();
  desk.change('knowledge/values.yaml', '200 euro,', '210 euro,');
  git('add', 'knowledge/values.yaml');
  const saved = await knowledge.save(
    draft({ 'kort.nl': 'Lassen leer je op school. Dat kost {{lascursus-prijs}}.' }),
    SANNE,
  );
  expect(commitOf(saved)).toBe(git('rev-parse', 'HEAD'));
  expect(git('show', '--stat', '--format=%s', 'HEAD')).toMatch(
    /^fix\(knowledge\): change "lassen-leren"\n+ knowledge\/faq\/klussen\.yaml/,
  );
  expect(git('show', '--name-only', '--format=', 'HEAD')).toBe(FILE);
  expect(git('show', '--no-patch', '--format=%an|%ae|%cn', 'HEAD')).toBe(
    'Sanne "de Boer" x; rm -rf / $(id)|sanne@example.nl|Techniekpact-assistent',
  );
  expect(git('status', '--porcelain')).toBe('M  knowledge/values.yaml');
  expect(desk.read(FILE)).toContain('Lassen leer je op school.\n');
});

test('of two editors of the same entry the second is told, and nothing is overwritten', async () => {
  const knowledge = workingCopy();
  const [one, other] = [
    draft({ 'kort.nl': 'Lassen leer je op school. Dat kost {{lascursus-prijs}}.' }),
    draft({ 'kort.nl': 'Lassen leer je thuis. Dat kost {{lascursus-prijs}}.' }),
  ];
  const [first, second] = await Promise.all([knowledge.save(one, SANNE), knowledge.save(other, { name: 'Piet' })]);
  expect([first.is, second.is]).toEqual(['saved', 'changed']);
  expect(desk.read(FILE)).toContain('Lassen leer je op school.\n');
  expect(desk.read(FILE)).not.toContain('thuis');
});

test('two editors of two entries in one file are both saved', async () => {
  const knowledge = workingCopy();
  const [one, other] = [
    draft({ 'kort.nl': 'Lassen leer je op school. Dat kost {{lascursus-prijs}}.' }),
    draft({ 'kort.nl': 'Timmeren leer je thuis.' }, BUILD),
  ];
  const both = await Promise.all([knowledge.save(one, SANNE), knowledge.save(other, { name: 'Piet' })]);
  expect(both.map(({ is }) => is)).toEqual(['saved', 'saved']);
  expect(desk.read(FILE)).toMatch(/Lassen leer je op school\.\n[\s\S]*Timmeren leer je thuis\./);
});

test('one step takes a change back, to the letter, also when another entry of the file changed since', async () => {
  const knowledge = workingCopy();
  const before = desk.read(FILE);
  await knowledge.save(draft({ 'kort.nl': 'Lassen leer je op school. Dat kost {{lascursus-prijs}}.' }), SANNE);
  await knowledge.save(draft({ 'kort.nl': 'Timmeren leer je thuis.' }, BUILD), SANNE);
  const undone = await knowledge.undo({ id: WELD, today: TODAY }, SANNE);
  expect(commitOf(undone)).toBe(git('rev-parse', 'HEAD'));
  expect(desk.read(FILE)).toBe(before.replace('Timmeren leer je op school.', 'Timmeren leer je thuis.'));
  expect(git('log', '-1', '--format=%B')).toMatch(/^revert\(knowledge\)[\s\S]*This reverts commit [0-9a-f]{40}/);
});

test('what was changed again by hand is not taken back', async () => {
  const knowledge = workingCopy();
  await knowledge.save(draft({ 'kort.nl': 'Lassen leer je op school. Dat kost {{lascursus-prijs}}.' }), SANNE);
  desk.change(FILE, 'Lassen leer je op school.', 'Lassen leer je op een mbo-school.');
  git('commit', '--quiet', '--all', '--message', 'by hand', '--author', 'x <x@example.nl>');
  expect((await knowledge.undo({ id: WELD, today: TODAY }, SANNE)).is).toBe('changed');
  expect(desk.read(FILE)).toContain('mbo-school');
});

test('what was never changed here has nothing to take back', async () => {
  expect((await workingCopy().undo({ id: WELD, today: TODAY }, SANNE)).is).toBe('gone');
});

test.each<[string, Cells, Outcome['is']]>([
  ['with a mistake', { 'label.nl': 'Leren lassen in een dag' }, 'wrong'],
  ['that changes nothing', {}, 'same'],
])('a draft %s is not written', async (_name, cells, is) => {
  const knowledge = workingCopy();
  const before = desk.read(FILE);
  expect((await knowledge.save(draft(cells), SANNE)).is).toBe(is);
  expect(desk.read(FILE)).toBe(before);
  expect(git('status', '--porcelain')).toBe('');
});

test('changes that nobody committed are left alone', async () => {
  const knowledge = workingCopy();
  desk.change(FILE, 'Timmeren leer je op school.', 'Timmeren leer je op een mbo.');
  expect(
    (await knowledge.save(draft({ 'kort.nl': 'Lassen leer je op school. Dat kost {{lascursus-prijs}}.' }), SANNE)).is,
  ).toBe('uncommitted');
  expect(git('diff', '--stat')).toMatch(/1 insertion.*1 deletion/);
});

test('when git refuses, the file is as it was', async () => {
  const knowledge = workingCopy();
  const before = desk.read(FILE);
  writeFileSync(desk.path('.git/hooks/pre-commit'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  expect(
    (await knowledge.save(draft({ 'kort.nl': 'Lassen leer je op school. Dat kost {{lascursus-prijs}}.' }), SANNE)).is,
  ).toBe('refused');
  expect(desk.read(FILE)).toBe(before);
  expect(refused).toHaveLength(1);
});

test('without a working copy the change is a file that git applies, and one that takes it back', async () => {
  const before = desk.read(FILE);
  const outcome = await saving().save(
    draft({ 'kort.nl': 'Lassen leer je op school. Dat kost {{lascursus-prijs}}.' }),
    SANNE,
  );
  if (outcome.is !== 'file') throw new Error(outcome.is);
  expect(desk.read(FILE)).toBe(before);
  git('init', '--quiet');
  const apply = (text: string) => execFileSync('git', ['apply'], { cwd: desk.root, input: text });
  apply(outcome.file.content);
  expect(desk.read(FILE)).toContain('Lassen leer je op school.\n');
  apply(outcome.file.reverse);
  expect(desk.read(FILE)).toBe(before);
  expect(outcome.file.name).toBe('lassen-leren.patch');
});
