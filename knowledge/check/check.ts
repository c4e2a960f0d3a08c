import { join } from 'node:path';
import type { z } from 'zod';
import { type Content, type Knowledge, readKnowledge } from '../load';
import type { Desk } from '../places/desks';
import type { Problem } from '../problem';
import { type Placed, type Reading, readYamlList } from '../read-yaml';
import type { Entry } from '../schema';
import { valuesIn } from '../values';
import { checkEntryDates, checkValueDates } from './dates';
import { checkFindable } from './findable';
import { checkJargon, createJargon, jargonLine } from './jargon';
import { checkLengths } from './lengths';
import { checkPlainText } from './plain-text';
import { checkPlainWords, plainWord } from './plain-words';
import { rawItems } from './raw-items';
import { checkShadows } from './shadows';
import { checkSources } from './sources';
import { stringsOf, textsOf } from './texts';
import { checkTranslations } from './translations';
import { checkValue, checkValueUse } from './values';

/** What was looked at, and what an editor has to mend or to look at, in the order of the files. */
export interface Checked {
  content: Content;
  /** Desks that are kept from people until an editor has looked at them; empty while the desks cannot be read. */
  doubtful: Desk[];
  problems: Problem[];
  /** Only when there is no mistake that keeps it from being served. */
  knowledge?: Knowledge | undefined;
}

/**
 * Everything that can be wrong with the knowledge in `dir` on a day (`2026-11-24`). Throws only when `dir` is not there.
 * With `sought` only the questions of those entries are looked for, which is most of the work.
 */
export function checkKnowledge(dir: string, today: string, sought?: readonly string[]): Checked {
  const { content, problems, knowledge } = readKnowledge(dir);
  const guides = rawItems(dir, 'routes');
  const language = { words: readLines(dir, 'plain-words', plainWord), jargon: readLines(dir, 'jargon', jargonLine) };
  return {
    content,
    knowledge,
    doubtful: knowledge?.places.desks.filter(({ grade }) => grade === 'C') ?? [],
    problems: inOrder([
      ...located(problems, guides),
      ...language.words.problems,
      ...language.jargon.problems,
      ...checkEntries(content, today),
      ...checkValues(content, { today, named: valuesNamed({ dir, guides, problems }) }),
      ...checkWords([...everything(content), ...guides], { content, language }),
      ...(knowledge ? checkFindable(content.entries.filter(isSought(sought)), knowledge.search) : []),
    ]),
  };
}

const isSought =
  (sought: readonly string[] | undefined) =>
  ({ item }: Placed<Entry>): boolean =>
    sought === undefined || sought.includes(item.id);

/** What holds for the answers by themselves, whatever else the knowledge says. */
export function checkEntries({ entries, values }: Content, today: string): Problem[] {
  const showing = { values: new Map(values.map(({ item }) => [item.id, item])), today };
  return [
    ...checkShadows(entries),
    ...entries.flatMap((placed) => [
      ...checkLengths(placed, showing),
      ...checkEntryDates(placed, today),
      ...checkSources(placed),
      ...checkTranslations(placed),
    ]),
  ];
}

interface Naming {
  dir: string;
  guides: readonly Placed<unknown>[];
  problems: readonly Problem[];
}

/** The values that some text or guide names, also where the rest of it is wrong; unknown while a file cannot be read. */
function valuesNamed({ dir, guides, problems }: Naming): ReadonlySet<string> | undefined {
  if (problems.some(({ entry }) => entry === undefined)) return undefined;
  const texts = [...rawItems(dir, 'faq'), ...guides].flatMap(({ item }) => stringsOf(item));
  const deadlines = texts.filter(({ path }) => path.at(-1) === 'deadline').map(({ text }) => text);
  return new Set([...deadlines, ...texts.flatMap(({ text }) => valuesIn(text))]);
}

interface Using {
  today: string;
  named: ReadonlySet<string> | undefined;
}

function checkValues({ values }: Content, { today, named }: Using): Problem[] {
  return values.flatMap((placed) => [
    ...checkValueDates(placed, today),
    ...checkValue(placed),
    ...(named ? checkValueUse(placed, named) : []),
  ]);
}

interface Language {
  words: Reading<z.infer<typeof plainWord>>;
  jargon: Reading<z.infer<typeof jargonLine>>;
}

function checkWords(
  all: readonly Placed<unknown>[],
  { content, language }: { content: Content; language: Language },
): Problem[] {
  const words = language.words.items.map(({ item }) => item);
  const terms = content.terms.map(({ item }) => item);
  const lines = language.jargon.items.map(({ item }) => item);
  const jargon = createJargon(lines, terms);
  return all.flatMap((placed) => [
    ...textsOf(placed).flatMap((text) => [...checkPlainText(text), ...checkPlainWords(text, words)]),
    ...checkJargon(placed, jargon),
  ]);
}

function everything({ entries, values, terms }: Content): Placed<unknown>[] {
  return [...entries, ...values, ...terms];
}

function readLines<T>(dir: string, name: string, schema: z.ZodType<T>): Reading<T> {
  const file = { path: join(dir, 'language', `${name}.yaml`), name: `knowledge/language/${name}.yaml` };
  return readYamlList(file, schema);
}

/** A mistake that came without a line gets that of the item it names. */
function located(problems: readonly Problem[], items: readonly Placed<unknown>[]): Problem[] {
  return problems.map((problem) => {
    const at = items.find(({ item, file }) => file.startsWith(problem.file) && isCalled(item, problem.entry));
    return problem.line === undefined && at ? { ...problem, file: at.file, line: at.line } : problem;
  });
}

function isCalled(item: unknown, id: string | undefined): boolean {
  return typeof item === 'object' && item !== null && 'id' in item && item.id === id;
}

/** By file and line, as an editor goes through them. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
}
