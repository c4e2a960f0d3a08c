import type { Locale, Term } from './schema';

/** Words of the field in a text, in the order in which they first stand there. */
export type FindTerms = (text: string, locale: Locale) => Term[];

/** Short spellings are words of every day as well ("vo", "Ad", "basis"): they count only as they are written. */
const SHORT = 5;
/** More texts than the knowledge has. */
const REMEMBERED = 5000;
const LETTER = '[\\p{L}\\p{N}]';

interface Spelling {
  term: Term;
  /** In lower case: a text without it is not searched any further. */
  plain: string;
  spelling: string;
  /** Made when a text first has it: to make all of them is one part in forty of a start. */
  pattern?: RegExp;
}

/** Reads the glossary once; the finder is pure and matches whole words only. Asked of answers, it remembers what each has. */
export function createFindTerms(terms: readonly Term[]): FindTerms {
  const find = finderOf(terms);
  const found = { nl: new Map<string, Term[]>(), en: new Map<string, Term[]>() };
  return (text, locale) => {
    const before = found[locale].get(text) ?? find(text, locale);
    if (found[locale].size < REMEMBERED) found[locale].set(text, before);
    return before;
  };
}

function finderOf(terms: readonly Term[]): FindTerms {
  const spellings = {
    nl: terms.flatMap((term) => spellingsOf(term, 'nl')),
    en: terms.flatMap((term) => spellingsOf(term, 'en')),
  };
  return (text, locale) => {
    const plainText = text.toLowerCase();
    const found = spellings[locale].flatMap((each) => {
      if (!plainText.includes(each.plain)) return [];
      each.pattern ??= wholeWord(each.spelling);
      const at = text.search(each.pattern);
      return at < 0 ? [] : [{ term: each.term, at }];
    });
    const inOrder = found.sort((a, b) => a.at - b.at).map(({ term }) => term);
    return [...new Set(inOrder)];
  };
}

function spellingsOf(term: Term, locale: Locale): Spelling[] {
  return [term.term[locale], ...(term.also?.[locale] ?? [])].map((spelling) => {
    return { term, plain: spelling.toLowerCase(), spelling };
  });
}

/** Finds a spelling where it is not a part of a longer word; a short one only with the capitals it is written with. */
export function wholeWord(spelling: string): RegExp {
  const literal = spelling.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<!${LETTER})${literal}(?!${LETTER})`, spelling.length < SHORT ? 'u' : 'iu');
}
