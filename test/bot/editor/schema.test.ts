import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { schemaFiles } from '../../../bot/editor/schema';
import { schemaMapping } from '../../../knowledge/json-schema';
import { ROOT } from './desk';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The files that a pattern of the settings names: `knowledge/faq/*.yaml`. */
function filesLike(pattern: string): string[] {
  const folder = pattern.split('/').slice(0, -1).join('/');
  const name = new RegExp(`^${basename(pattern).replaceAll('.', '\\.').replace('*', '[\\w-]+')}$`);
  return readdirSync(join(ROOT, folder))
    .filter((file) => name.test(file))
    .map((file) => `${folder}/${file}`);
}

const described = Object.entries(schemaMapping()).flatMap(([schema, patterns]) =>
  patterns.flatMap(filesLike).map((file): [file: string, schema: string] => [file, schema]),
);

test.each([...schemaFiles()])('%s is as npm run knowledge:schema writes it', (path, text) => {
  expect(read(path)).toBe(text);
});

test('every list that editors write is described once', () => {
  const lists = ['', 'faq/', 'places/', 'routes/'].flatMap((folder) =>
    filesLike(`knowledge/${folder}*.yaml`).concat(
      folder === 'routes/'
        ? ['rules', 'notes', 'routes'].flatMap((part) => filesLike(`knowledge/routes/*.${part}.yaml`))
        : [],
    ),
  );
  expect(described.map(([file]) => file).sort()).toEqual(lists.sort());
});

test.each(described)('%s is right by %s, and wrong with a field that is none', (file, schema) => {
  const validate = addFormats(new Ajv({ strict: false })).compile(JSON.parse(read(schema)));
  const list = parse(read(file)) as object[];
  expect(validate(list) ? [] : validate.errors).toEqual([]);
  expect(validate(list.map((item) => ({ ...item, nergens: 1 })))).toBe(false);
});
