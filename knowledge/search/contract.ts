import type { Locale } from '../schema';

/** What the search reads of an entry: nothing of its layout, dates or sources. */
export interface Searchable {
  id: string;
  question: Record<Locale, string>;
  phrasings: Record<Locale, string[]>;
  keywords: Record<Locale, string[]>;
  kort: Record<Locale, string>;
}

/** `score` orders hits and has no unit; `confidence` is the calibrated chance, 0 to 1, that this is the answer. */
export interface Hit {
  id: string;
  score: number;
  confidence: number;
  /** Why it was found: "lasser ~ lassen", "wnr → wanneer", one line a matched word. */
  reasons: string[];
}

/** sure: answer; close: "bedoel je" over the first three hits; far: decline. */
export type Verdict = 'sure' | 'close' | 'far';

export interface SearchResult {
  verdict: Verdict;
  hits: Hit[];
  /** The out-of-scope theme (ids of `questions/out-of-scope.tsv`, "oos-weer") when the question is about one. */
  theme?: string;
}

/** Pure and synchronous; never throws, whatever the text. Hits are at most `limit` (5), best first. */
export interface Search {
  search(text: string, locale: Locale, limit?: number): SearchResult;
}
