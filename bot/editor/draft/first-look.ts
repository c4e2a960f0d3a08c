import { nl } from 'zod/locales';
import { checkEntries } from '../../../knowledge/check/check';
import { checkReferences } from '../../../knowledge/check/references';
import { explainIssue } from '../../../knowledge/explain-issue';
import type { Knowledge } from '../../../knowledge/load';
import type { Problem } from '../../../knowledge/problem';
import { type Entry, entry as entrySchema } from '../../../knowledge/schema';
import { type Cells, withCells } from './cells';

const dutch = nl().localeError;

/** What a draft says by itself, in a moment; whether it is found, and what it does to the rest, takes a judge. */
export interface FirstLook {
  problems: Problem[];
  /** The entry as it would be; absent while its form is not right. */
  entry?: Entry | undefined;
}

interface Looked {
  entry: Entry;
  cells: Cells;
  knowledge: Knowledge;
  today: string;
}

export function firstLook({ entry, cells, knowledge, today }: Looked): FirstLook {
  const { next, mistakes } = withCells(entry, cells);
  const wrong = (said: Pick<Problem, 'field' | 'message' | 'remedy'>): Problem => {
    return { severity: 'error', file: '', entry: entry.id, ...said };
  };
  if (mistakes.length > 0) return { problems: mistakes.map(wrong) };
  const parsed = entrySchema.safeParse(next, { error: dutch });
  if (!parsed.success) return { problems: parsed.error.issues.map((issue) => wrong(explainIssue(issue, next))) };
  return { entry: parsed.data, problems: problemsOf(parsed.data, knowledge, today) };
}

function problemsOf(entry: Entry, { entries, values, guides }: Knowledge, today: string): Problem[] {
  const at = { file: '', line: 0 };
  const known = [...values.values()].map((item) => ({ item, ...at }));
  const content = { entries: [{ item: entry, ...at }], values: known, terms: [] };
  const names = { entries: new Set(entries.keys()), values: new Set(values.keys()), guides };
  return [...checkReferences(content, names), ...checkEntries(content, today)];
}
