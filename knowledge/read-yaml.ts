import { readFileSync } from 'node:fs';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { nl } from 'zod/locales';
import { explainIssue } from './explain-issue';
import type { Problem } from './problem';
import { readings } from './readings';

/** An item of a file that passed its schema, with the place an editor finds it. */
export interface Placed<T> {
  item: T;
  file: string;
  line: number;
  /** The line of a part of the item, as `['kort', 'nl']`, or of the nearest part around it. */
  lineOf?: (path: readonly PropertyKey[]) => number;
}

export interface Reading<T> {
  items: Placed<T>[];
  problems: Problem[];
}

/** What is read: `name` is the path that messages show, `path` where the file lies. */
export interface YamlFile {
  path: string;
  name: string;
}

const dutch = nl().localeError;

function idOf(raw: unknown): string | undefined {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

/**
 * Reads a YAML list and checks every item by itself, so that one mistake hides no other.
 * A file that cannot be read or parsed gives problems and no items.
 */
export function readYamlList<T>(file: YamlFile, schema: z.ZodType<T>): Reading<T> {
  const opened = open(file);
  if ('problems' in opened) return { items: [], problems: opened.problems };
  if ('recalled' in opened) return { items: opened.recalled as Placed<T>[], problems: [] };
  const reading: Reading<T> = { items: [], problems: [] };
  opened.list.forEach((raw, index) => {
    const parsed = schema.safeParse(raw, { error: dutch });
    const lineOf = (path: readonly PropertyKey[]): number => opened.lineOf([index, ...path]);
    if (parsed.success) reading.items.push({ item: parsed.data, file: file.name, line: lineOf([]), lineOf });
    else
      for (const issue of parsed.error.issues)
        reading.problems.push(schemaProblem(opened, { file, issue, raw, index }));
  });
  if (reading.problems.length === 0) readings.keep({ name: file.name, text: opened.text }, reading.items);
  return reading;
}

/** The list in a file, with the line on which each part of it stands. */
interface Opened {
  text: string;
  list: unknown[];
  lineOf: (path: readonly PropertyKey[]) => number;
}

/** `recalled`: the items of a list that the build has read and checked already. */
function open(file: YamlFile): Opened | { recalled: Placed<unknown>[] } | { problems: Problem[] } {
  let text: string;
  try {
    text = readFileSync(file.path, 'utf8');
  } catch (cause) {
    const message = `het bestand is niet te lezen (${(cause as NodeJS.ErrnoException).code}).`;
    return { problems: [error(file, { message, remedy: 'Zet het bestand terug of maak het leesbaar.' })] };
  }
  const known = readings.recall({ name: file.name, text });
  if (known) return { recalled: known.map(({ item, line }) => ({ item, line, file: file.name })) };
  return parse(file, text);
}

function parse(file: YamlFile, text: string): Opened | { problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) return { problems: document.errors.map((mistake) => syntaxProblem(file, mistake)) };
  const list: unknown = document.toJS() ?? [];
  if (Array.isArray(list)) return { text, list, lineOf: (path) => lineIn(document, { path, lines }) };
  const message = 'het bestand is geen lijst.';
  return { problems: [error(file, { line: 1, message, remedy: 'Begin elk onderdeel met "- id: …".' })] };
}

/** The line of the part that a path names, or of the nearest part around it that exists. */
function lineIn(document: Document, { path, lines }: { path: readonly PropertyKey[]; lines: LineCounter }): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function error(file: YamlFile, rest: Omit<Problem, 'severity' | 'file'>): Problem {
  return { severity: 'error', file: file.name, ...rest };
}

function syntaxProblem(
  file: YamlFile,
  mistake: { message: string; linePos?: [{ line: number }, ...unknown[]] },
): Problem {
  const message = `de YAML klopt hier niet (${mistake.message.split('\n')[0]}).`;
  const remedy = 'Kijk naar inspringen, aanhalingstekens en dubbele punten op en boven deze regel.';
  return error(file, { line: mistake.linePos?.[0].line, message, remedy });
}

interface Mistake {
  file: YamlFile;
  issue: z.core.$ZodIssue;
  raw: unknown;
  index: number;
}

function schemaProblem({ lineOf }: Opened, { file, issue, raw, index }: Mistake): Problem {
  return error(file, { line: lineOf([index, ...issue.path]), entry: idOf(raw), ...explainIssue(issue, raw) });
}
