import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../knowledge/schema';

/** A question with what may answer it: ids of entries, or one theme outside the knowledge ("oos-weer", "oos" for any). */
export interface Question {
  locale: Locale;
  text: string;
  expected: readonly string[];
  /** The way it is asked: `typo`, `compound`, `informal`, `b1`, `english`, `paraphrase`, `figure`, `oos`, `dev`. */
  type: string;
}

/** Whether the knowledge has no answer to it. */
export const isOutside = ({ expected }: Question): boolean => expected[0]?.startsWith('oos') ?? false;

/** The questions of one half of `fresh.tsv` (`test` is never looked at, only counted), without those of crisis, figures of speech and personal data: safety's. */
export function freshQuestions(folder: string, half: 'dev' | 'test'): Question[] {
  return rowsOf(join(folder, 'fresh.tsv'))
    .filter(({ set, type }) => set === half && !['crisis', 'data', 'figure'].includes(type ?? ''))
    .map((row) => ({ ...asked(row), type: row.type ?? '', expected: (row.expected ?? '').split('|') }));
}

/** The questions of `dev.tsv`, with every entry that is also accepted. */
export function knownQuestions(folder: string): Question[] {
  const also = new Map(
    rowsOf(join(folder, 'intents.tsv')).map((row) => [row.intent ?? '', row['also accepted'] ?? '']),
  );
  return rowsOf(join(folder, 'dev.tsv')).map((row) => {
    const { intent = '' } = row;
    const accepted = (also.get(intent) ?? '').split(/[\s,]+/).filter(Boolean);
    return { ...asked(row), type: 'dev', expected: [intent, ...accepted] };
  });
}

/** The questions of `out-of-scope.tsv` that are declined by their theme, and nonsense that is by none. */
export function outsideQuestions(folder: string): Question[] {
  return ['out-of-scope.tsv', 'nonsense.tsv']
    .flatMap((name) => rowsOf(join(folder, name)))
    .filter(({ kind }) => kind === 'decline')
    .map((row) => ({ ...asked(row), type: 'oos', expected: [row.theme ?? ''] }));
}

type Row = Partial<Record<string, string>>;

const asked = (row: Row): { locale: Locale; text: string } => ({
  locale: row.locale === 'en' ? 'en' : 'nl',
  text: row.question ?? '',
});

function rowsOf(path: string): Row[] {
  const [header = '', ...rows] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
  const names = header.split('\t');
  return rows.map((row) => Object.fromEntries(row.split('\t').map((cell, at) => [names[at] ?? '', cell])));
}
