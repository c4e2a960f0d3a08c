import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../../bot/editor/check';
import { EditorsDesk, ROOT } from './desk';

const README = readFileSync(join(ROOT, 'knowledge/README.md'), 'utf8');

/** The example of a recipe, by the id or name with which it begins. */
function example(starts: string): string {
  const blocks = [...README.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => block);
  const found = blocks.find((block) => block.startsWith(starts));
  if (!found) throw new Error(`knowledge/README.md has no example that begins with ${starts}`);
  return found;
}

test('what the README has an editor write is right as it stands', async () => {
  const desk = new EditorsDesk();
  const add = (file: string, text: string): void => appendFileSync(desk.path('knowledge', file), text);
  const value = '{{subsidie-lascursus}}';
  const answer = example('- id: lascursus')
    .replace('welk diploma je krijgt.', `welk diploma je krijgt. Er is subsidie: ${value}.`)
    .replace('which certificate you get.', `which certificate you get. There is a subsidy: ${value}.`);
  add('faq/omscholen.yaml', `\n${answer}`);
  add('values.yaml', example('- id: subsidie-lascursus'));
  add('glossary.yaml', example('- id: lastoorts'));
  add('places/desks.yaml', example('- id: lasloket'));
  add('places/aliases.yaml', example('- typed: [de havenstad]'));
  add('places/towns-extra.tsv', 'Lasdorp\tRotterdam\n');
  const { code, said } = await desk.run(check, []);
  desk.clear();
  expect(
    said.split('\n').filter((line) => /^FOUT|"(lascursus|subsidie-lascursus|lastoorts|lasloket)"/.test(line)),
  ).toEqual([]);
  expect(code).toBe(0);
});

test('every command and file that the README names is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
  const commands = [...README.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  const linked = [...README.matchAll(/\]\(([\w/.-]+)(?:#[\w-]+)?\)/g)].map(([, path = '']) => join('knowledge', path));
  const named = [...README.matchAll(/`((?:faq|places|routes|language|schema)\/(?:[\w.-]+)?|[\w-]+\.yaml)`/g)].map(
    ([, path = '']) => join('knowledge', path),
  );
  expect([...linked, ...named].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
