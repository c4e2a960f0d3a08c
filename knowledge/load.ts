import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkReferences } from './check/references';
import { type Guide, loadGuides } from './guide/load';
import { checkGuideReferences } from './guide/references';
import { loadPlaces, type Places } from './places/load';
import { KnowledgeError, type Problem } from './problem';
import { type Placed, type Reading, readYamlList, type YamlFile } from './read-yaml';
import { type Entry, entry, type Term, term, type Value, value } from './schema';
import type { Search } from './search/contract';
import { createSearch } from './search/create';
import { loadLanguage } from './search/language';
import { createPlaceReader } from './search/place-names';
import { loadSlots } from './slots';
import type { SlotsFrom } from './slots/slots-from';
import { createFindTerms, type FindTerms } from './terms';

/** Everything the assistant knows, checked and ready to be asked. Immutable: an edit makes a new one. */
export interface Knowledge {
  entries: ReadonlyMap<string, Entry>;
  terms: readonly Term[];
  /** The words of the glossary that stand in a text. */
  findTerms: FindTerms;
  values: ReadonlyMap<string, Value>;
  guides: ReadonlyMap<string, Guide>;
  places: Places;
  /** What a sentence tells of the person who writes it. */
  slotsFrom: SlotsFrom;
  search: Search;
  /** Changes when any file of the knowledge does. */
  version: string;
}

/** The parts that editors write as lists, with their places in the files. */
export interface Content {
  entries: Placed<Entry>[];
  terms: Placed<Term>[];
  values: Placed<Value>[];
}

/** Everything below a folder that could be read, with every mistake; the knowledge itself only when there is none. */
export interface ReadKnowledge {
  content: Content;
  problems: Problem[];
  knowledge?: Knowledge;
}

/** Reads and checks everything below `dir` (the knowledge folder). Throws KnowledgeError with every mistake found. */
export function loadKnowledge(dir: string): Knowledge {
  const { knowledge, problems } = readKnowledge(dir);
  if (knowledge === undefined) throw new KnowledgeError(problems);
  return knowledge;
}

/** Like `loadKnowledge`, and never throws for what an editor wrote: one mistake hides no other. */
export function readKnowledge(dir: string): ReadKnowledge {
  const { content, problems } = readContent(dir);
  const attempt = <T>(load: () => T): T | undefined => orProblems(load, problems);
  const guides = attempt(() => loadGuides(join(dir, 'routes')));
  const places = attempt(() => loadPlaces(join(dir, 'places')));
  const language = attempt(() => loadLanguage(join(dir, 'language')));
  const slotsFrom = attempt(() => loadSlots(join(dir, 'language')));
  problems.push(...checkNames({ content, problems, guides }));
  if (problems.length > 0 || !guides || !places || !language || !slotsFrom) return { content, problems };
  const entries = byId(content.entries);
  const terms = content.terms.map(({ item }) => item);
  const knowledge = {
    ...{ entries, terms, guides, places, slotsFrom },
    findTerms: createFindTerms(terms),
    values: byId(content.values),
    search: createSearch(entries.values(), language, createPlaceReader(places, entries.values())),
    version: versionOf(dir),
  };
  return { content, problems, knowledge };
}

function orProblems<T>(load: () => T, problems: Problem[]): T | undefined {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

interface Named {
  content: Content;
  problems: readonly Problem[];
  guides: ReadonlyMap<string, Guide> | undefined;
}

/** Names that lead nowhere. What is there and broken was reported already; of a file nobody can read, nothing is known. */
function checkNames({ content, problems, guides }: Named): Problem[] {
  if (problems.some(({ entry }) => entry === undefined)) return [];
  const broken = problems.flatMap(({ entry }) => entry ?? []);
  const entries = new Set([...content.entries.map(({ item }) => item.id), ...broken]);
  const values = byId(content.values);
  const missing = checkReferences(content, { entries, values: new Set([...values.keys(), ...broken]), guides });
  return guides && broken.length === 0
    ? [...missing, ...checkGuideReferences(guides.values(), { entries, values })]
    : missing;
}

/** The lists alone, with every problem of form; used by the check, which reports more than loading needs. */
export function readContent(dir: string): { content: Content; problems: Problem[] } {
  const faq = join(dir, 'faq');
  const answers = readdirSync(faq)
    .filter((name) => /^[^.].*\.yaml$/.test(name))
    .sort()
    .map((name) => readYamlList(fileAt(faq, `faq/${name}`), entry));
  const terms = readYamlList(fileAt(dir, 'glossary.yaml'), term);
  const values = readYamlList(fileAt(dir, 'values.yaml'), value);
  return {
    content: { entries: answers.flatMap(itemsOf), terms: terms.items, values: values.items },
    problems: [...answers.flatMap(problemsOf), ...terms.problems, ...values.problems],
  };
}

const itemsOf = <T>(reading: Reading<T>): Placed<T>[] => reading.items;
const problemsOf = <T>(reading: Reading<T>): Problem[] => reading.problems;

function fileAt(dir: string, name: string): YamlFile {
  return { path: join(dir, name.replace(/^faq\//, '')), name: `knowledge/${name}` };
}

function byId<T extends { id: string }>(placed: readonly Placed<T>[]): Map<string, T> {
  return new Map(placed.map(({ item }) => [item.id, item]));
}

/** A short hash over the content of every file, in a fixed order. */
export function versionOf(dir: string): string {
  const hash = createHash('sha256');
  for (const path of knowledgeFiles(dir)) hash.update(readFileSync(path));
  return hash.digest('hex').slice(0, 12);
}

/** Every file that the knowledge is read from. */
export function knowledgeFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /^[^.].*\.(yaml|tsv|txt)$/.test(file.name))
    .map((file) => join(file.parentPath, file.name))
    .sort();
}
