import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { jsonSchemas, schemaMapping } from '../../knowledge/json-schema';
import type { Program } from './program';

/** `npm run knowledge:schema`: writes what VS Code and others need to help an editor while typing. */
export const schema: Program = async (_args, { root, print }) => {
  const files = schemaFiles();
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  print(`${files.size} bestanden geschreven.`);
  return 0;
};

/** The files that are made, by their path from the project's root. */
export function schemaFiles(): Map<string, string> {
  const schemas = Object.entries(jsonSchemas()).map(([name, content]): [string, unknown] => [
    `knowledge/schema/${name}.json`,
    content,
  ]);
  const made = [...schemas, ['.vscode/settings.json', { 'yaml.schemas': schemaMapping() }] as const];
  return new Map(made.map(([path, content]) => [path, `${JSON.stringify(content, null, 2)}\n`]));
}
