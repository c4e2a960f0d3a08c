import type { Search, SearchResult } from '../../knowledge/search/contract';
import type { KnownQuestion } from './known-questions';

/** A question that gets another answer than before; `broken`: the right one was found, and is not any more. */
export interface Difference {
  asked: KnownQuestion;
  before: string;
  after: string;
  golden: 'broken' | 'mended' | 'right' | 'wrong' | undefined;
}

/** Asks both and keeps what differs, in the order asked. */
export function compare(questions: readonly KnownQuestion[], before: Search, after: Search): Difference[] {
  return questions.flatMap((asked) => {
    const was = before.search(asked.question, asked.locale, 3);
    const is = after.search(asked.question, asked.locale, 3);
    const difference = { asked, before: inWords(was), after: inWords(is), golden: goldenOf(asked, was, is) };
    return difference.before === difference.after ? [] : [difference];
  });
}

function inWords({ verdict, hits, theme }: SearchResult): string {
  if (verdict === 'sure') return hits[0]?.id ?? 'niets';
  if (verdict === 'close') return `bedoel je: ${hits.map(({ id }) => id).join(', ')}`;
  return theme === undefined ? 'niets' : `niets (${theme})`;
}

function goldenOf({ golden }: KnownQuestion, was: SearchResult, is: SearchResult): Difference['golden'] {
  if (golden === undefined) return undefined;
  const right = ({ verdict, hits }: SearchResult): boolean => verdict === 'sure' && golden.includes(hits[0]?.id ?? '');
  if (right(was)) return right(is) ? 'right' : 'broken';
  return right(is) ? 'mended' : 'wrong';
}
