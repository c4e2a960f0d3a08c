import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entry, LOCALES, type Locale } from '../../knowledge/schema';

/** A question that somebody asked before; a golden one has the ids of the answers that are right. */
export interface KnownQuestion {
  locale: Locale;
  question: string;
  golden?: readonly string[];
}

/** The questions of `test/questions` in `folder` (dev.tsv golden, fresh.tsv not), and every answer's own. Its half `test` is only counted. */
export function knownQuestions(folder: string, entries: Iterable<Entry>): KnownQuestion[] {
  const accepted = new Map(
    rowsOf(join(folder, 'intents.tsv')).map((row) => [row.intent ?? '', idsIn(row['also accepted'])]),
  );
  const golden = rowsOf(join(folder, 'dev.tsv')).map((row): KnownQuestion => {
    const { intent = '' } = row;
    return { ...asked(row), golden: [intent, ...(accepted.get(intent) ?? [])] };
  });
  const fresh = rowsOf(join(folder, 'fresh.tsv')).flatMap((row) => (row.set === 'test' ? [] : asked(row)));
  const own = [...entries].flatMap(({ question }) => LOCALES.map((locale) => ({ locale, question: question[locale] })));
  return [...golden, ...fresh, ...own];
}

type Row = Partial<Record<string, string>>;

function asked({ locale, question = '' }: Row): KnownQuestion {
  return { locale: LOCALES.find((known) => known === locale) ?? 'nl', question };
}

const idsIn = (list = ''): string[] => list.split(/[\s,]+/).filter(Boolean);

/** A file that is not there has no rows. */
function rowsOf(path: string): Row[] {
  if (!existsSync(path)) return [];
  const [header = '', ...rows] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
  const names = header.split('\t');
  return rows.map((row) => Object.fromEntries(row.split('\t').map((cell, at) => [names[at] ?? '', cell])));
}
