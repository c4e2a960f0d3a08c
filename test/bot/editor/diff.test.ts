import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { diff } from '../../../bot/editor/diff';
import type { EditorsDesk } from './desk';
import { smallDesk } from './small-desk';

let desk: EditorsDesk;
beforeEach(() => {
  desk = smallDesk();
  const questions =
    'intent\tlocale\tquestion\nlassen-leren\tnl\tHoe leer ik lassen?\ntimmeren-leren\ten\tIs carpentry difficult?\n';
  writeFileSync(desk.path('test/questions/dev.tsv'), questions);
  writeFileSync(desk.path('test/questions/intents.tsv'), 'intent\taudience\tfacts\talso accepted\n');
  writeFileSync(desk.path('test/questions/fresh.tsv'), 'set\ttype\texpected\tlocale\tquestion\n');
});
afterEach(() => desk.clear());

const FAQ = 'knowledge/faq/klussen.yaml';

/** The two answers trade their names, so that each is found for the other's questions. */
function trade(folder = 'knowledge'): void {
  const file = `${folder}/faq/klussen.yaml`;
  desk.change(file, '- id: lassen-leren', '- id: middle');
  desk.change(file, '- id: timmeren-leren', '- id: lassen-leren');
  desk.change(file, '- id: middle', '- id: timmeren-leren');
  desk.change(file, 'related: [timmeren-leren]', 'related: [lassen-leren]');
}

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=Redactie', '-c', 'user.email=redactie@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...identity, ...args], { cwd: desk.root, encoding: 'utf8' });
}

function commitAll(): void {
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'De kennis');
}

describe('against a version in git', () => {
  beforeEach(commitAll);

  test('nothing changed', async () => {
    expect(await desk.run(diff, ['--base', 'HEAD'])).toEqual({
      code: 0,
      said: '6 vragen gesteld, waarvan 2 golden: 0 met een ander antwoord, 0 golden stuk, 0 golden hersteld.',
    });
  });

  test('a golden question that lost its answer ends with 1, and is in the table, before and after', async () => {
    trade();
    const { code, said } = await desk.run(diff, ['--base', 'HEAD']);
    expect(said).toMatch(/^\| taal \| vraag +\| eerst +\| nu +\| golden \|$/m);
    expect(said).toMatch(/^\| nl {3}\| Hoe leer ik lassen\? +\| lassen-leren +\| timmeren-leren +\| STUK +\|$/m);
    expect(said).toMatch(/^\| en {3}\| Is carpentry difficult\? +\| timmeren-leren +\| lassen-leren +\| STUK +\|$/m);
    expect(said).toMatch(/ 6 met een ander antwoord, 2 golden stuk, 0 golden hersteld\.$/);
    expect(code).toBe(1);
  });

  test('neither the work tree nor the index is touched', async () => {
    desk.change(FAQ, 'nl: [hamer]', 'nl: [hamer, spijker]');
    git('add', FAQ);
    const before = git('status', '--porcelain');
    await desk.run(diff, ['--base', 'HEAD']);
    expect(git('status', '--porcelain')).toBe(before);
  });

  test('a version that git does not know is named, with what to name', async () => {
    await expect(desk.run(diff, ['--base', 'gisteren'])).rejects.toThrow(
      'git kent "gisteren" niet, of er is daar geen map knowledge. Noem een versie als main of HEAD~1.',
    );
  });
});

test('between two folders: what was broken and is right is mended, and ends with 0', async () => {
  cpSync(desk.path('knowledge'), desk.path('oud'), { recursive: true });
  trade('oud');
  const { code, said } = await desk.run(diff, [desk.path('oud'), desk.path('knowledge')]);
  expect(said).toMatch(/^\| nl {3}\| Hoe leer ik lassen\? +\| timmeren-leren +\| lassen-leren +\| hersteld +\|$/m);
  expect(said).toMatch(/ 0 golden stuk, 2 golden hersteld\.$/);
  expect(code).toBe(0);
});

test('knowledge that cannot be used is said with every mistake in it', async () => {
  desk.change(FAQ, '  audience: [pupil]\n', '');
  await expect(desk.run(diff, [desk.path('knowledge'), desk.path('knowledge')])).rejects.toThrow(
    /is niet te gebruiken:\nknowledge\/faq\/klussen\.yaml:\d+, "timmeren-leren": veld "audience": ontbreekt/,
  );
});

test.each([
  [[]],
  [['oud']],
  [['een', 'twee', 'drie']],
  [['--base', 'HEAD', 'oud']],
])('with %j an editor is told how it works', async (args) => {
  await expect(desk.run(diff, args)).rejects.toThrow(
    /^Noem waarmee je vergelijkt\. Zo werkt het: npm run knowledge:diff/,
  );
});
