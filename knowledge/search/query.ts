/** How a word of the question met the knowledge. */
export type Meeting = 'known' | 'related' | 'corrected' | 'split' | 'unknown';

/** A term that answers to a word of the question: `strength` 0 to 1, `why` in words, absent for the word itself. */
export interface Alternative {
  strength: number;
  why?: string | undefined;
}

/** One word, compound or phrase of the question, and every term that may stand for it. */
export interface Group {
  typed: string;
  weight: number;
  meeting: Meeting;
  terms: Map<string, Alternative>;
}

/** A question as the ranking reads it. `stops` are its words without meaning of their own. */
export interface Query {
  groups: Group[];
  stops: string[];
}

/** Adds a term, or raises it when this way to it is stronger. */
export function offer(group: Group, term: string, alternative: Alternative): void {
  const before = group.terms.get(term);
  if (before === undefined || before.strength < alternative.strength) group.terms.set(term, alternative);
}
