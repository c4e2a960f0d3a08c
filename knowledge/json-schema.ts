import { z } from 'zod';
import * as guide from './guide/schema';
import { alias, desk } from './places/schema';
import { entry, term, value } from './schema';

/** The lists that editors write: the name of the schema, and the files of the knowledge that it describes. */
const LISTS: Record<string, { item: z.ZodType; files: string[] }> = {
  faq: { item: entry, files: ['faq/*.yaml'] },
  values: { item: value, files: ['values.yaml'] },
  glossary: { item: term, files: ['glossary.yaml'] },
  desks: { item: desk, files: ['places/desks.yaml'] },
  aliases: { item: alias, files: ['places/aliases.yaml'] },
  guides: { item: guide.guideHead, files: ['routes/guides.yaml'] },
  questions: {
    item: guide.question,
    files: ['routes/techniek-leren.yaml', 'routes/techniek-lesgeven.yaml', 'routes/plek-vinden.yaml'],
  },
  rules: { item: guide.rule, files: ['routes/*.rules.yaml'] },
  notes: { item: guide.note, files: ['routes/*.notes.yaml'] },
  routes: { item: guide.route, files: ['routes/*.routes.yaml'] },
};

/** What an editor's program needs to complete and check a file while it is typed, by the name of the schema. */
export function jsonSchemas(): Record<string, object> {
  const schemas = Object.entries(LISTS).map(([name, { item }]): [string, object] => {
    const schema = z.toJSONSchema(z.array(item), { io: 'input', target: 'draft-7', unrepresentable: 'any' });
    return [name, schema];
  });
  return Object.fromEntries(schemas);
}

/** Which schema is whose, as VS Code's settings have it: paths from the project's root. */
export function schemaMapping(): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(LISTS).map(([name, { files }]) => [
      `./knowledge/schema/${name}.json`,
      files.map((file) => `knowledge/${file}`),
    ]),
  );
}
