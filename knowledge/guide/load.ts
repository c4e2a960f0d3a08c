import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { KnowledgeError, type Problem } from '../problem';
import { type Placed, readYamlList } from '../read-yaml';
import { checkGuide } from './check';
import {
  type Guide,
  type GuideHead,
  guideHead,
  note,
  question,
  type Route,
  type RouteText,
  route,
  rule,
} from './schema';

export type { Guide } from './schema';

/** The parts of a guide with their places in the files. */
export interface GuideParts {
  head: Placed<GuideHead>;
  questions: Placed<z.infer<typeof question>>[];
  rules: Placed<z.infer<typeof rule>>[];
  notes: Placed<z.infer<typeof note>>[];
}

/** Reads and checks the guides in `dir` (knowledge/routes). Throws KnowledgeError with every mistake found. */
export function loadGuides(dir: string): Map<string, Guide> {
  const problems: Problem[] = [];
  const list = <T>(name: string, schema: z.ZodType<T>): Placed<T>[] => {
    const reading = readYamlList({ path: join(dir, name), name: `knowledge/routes/${name}` }, schema);
    problems.push(...reading.problems);
    return reading.items;
  };
  const routes = routeFiles(dir).flatMap((name) => list(name, route));
  const guides = list('guides.yaml', guideHead).map((head) => ({
    head,
    questions: list(`${head.item.id}.yaml`, question),
    rules: list(`${head.item.id}.rules.yaml`, rule),
    notes: list(`${head.item.id}.notes.yaml`, note),
  }));
  if (problems.length === 0)
    problems.push(...guides.flatMap((parts) => checkGuide(parts, routes)), ...unused(guides, routes));
  if (problems.length > 0) throw new KnowledgeError(problems);
  return new Map(guides.map((parts) => [parts.head.item.id, assemble(parts, routes)]));
}

function routeFiles(dir: string): string[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.routes.yaml'))
    .sort();
}

function assemble({ head, questions, rules, notes }: GuideParts, all: readonly Placed<RouteText>[]): Guide {
  const named = new Set(routesNamed(rules));
  const routes = all
    .filter(({ item }) => named.has(item.id))
    .map(({ item }): Route => ({ ...item, desk: item.desk ?? head.item.desk }));
  const content = {
    ...head.item,
    questions: questions.map(({ item }) => item),
    rules: rules.map(({ item }) => item),
    notes: notes.map(({ item }) => item),
  };
  const madeWith = createHash('sha256')
    .update(JSON.stringify([content, routes]))
    .digest('hex')
    .slice(0, 12);
  return { ...content, routes: new Map(routes.map((route) => [route.id, route])), madeWith };
}

function routesNamed(rules: GuideParts['rules']): string[] {
  return rules.flatMap(({ item }) => [...item.fits, ...item.refused].map(({ route }) => route));
}

function unused(guides: readonly GuideParts[], routes: readonly Placed<RouteText>[]): Problem[] {
  const named = new Set(guides.flatMap(({ rules }) => routesNamed(rules)));
  return routes
    .filter(({ item }) => !named.has(item.id))
    .map(({ item, file, line }) => ({
      severity: 'error',
      file,
      line,
      entry: item.id,
      message: 'geen enkele regel leidt naar deze route.',
      remedy: 'Noem de route in een regel, of haal haar weg.',
    }));
}
