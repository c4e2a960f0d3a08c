import type { Locale } from '../../knowledge/schema';
import type { SearchIndex } from '../../knowledge/search/build';
import type { Searchable } from '../../knowledge/search/contract';
import { type Findings, find } from '../../knowledge/search/find';
import { passagesOf } from '../../knowledge/search/passages';
import { themeOf } from '../../knowledge/search/topics';
import { isOutside, type Question } from '../questions';

/** A question as found, with which entries are right; `fold` says when it is held out. */
export interface Example {
  findings: Findings;
  right: (id: string) => boolean;
  outside: boolean;
  fold: number;
}

export const FOLDS = 5;

/** Questions that people asked. All questions about one thing are held out together. */
export function askedExamples(questions: readonly Question[], index: SearchIndex): Example[] {
  return questions.map((question) => ({
    findings: find(question.text, question.locale, index),
    right: (id) => question.expected.includes(themeOf(id) ?? id),
    outside: isOutside(question),
    fold: foldOf(question.expected[0] ?? ''),
  }));
}

/** The knowledge's own phrasings, each asked of an index that does not have it. */
export function ownExamples(searchables: readonly Searchable[], index: SearchIndex): Example[] {
  return searchables.flatMap((searchable, entry) =>
    passagesOf(searchable).flatMap(({ field, text, locale }, passage) =>
      field === 'asked' && text !== ''
        ? [ownExample({ text, locale, id: searchable.id }, without(index, entry, passage))]
        : [],
    ),
  );
}

function ownExample({ text, locale, id }: { text: string; locale: Locale; id: string }, index: SearchIndex): Example {
  const theme = themeOf(id);
  return {
    findings: find(text, locale, index),
    right: (found) => (themeOf(found) ?? found) === (theme ?? id),
    outside: theme !== undefined,
    fold: foldOf(theme ?? id),
  };
}

function without(index: SearchIndex, entry: number, passage: number): SearchIndex {
  const entries = index.entries.map((each, at) =>
    at === entry ? { ...each, passages: each.passages.filter((_, place) => place !== passage) } : each,
  );
  return { ...index, entries };
}

const foldOf = (id: string): number =>
  [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % FOLDS;
