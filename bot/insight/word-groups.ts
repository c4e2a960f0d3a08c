import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { maskPersonalData } from '../../dialogs/safety/personal-data';
import { type Entry, LOCALES, type Locale } from '../../knowledge/schema';
import { type LanguageResources, loadLanguage } from '../../knowledge/search/language';
import { createRewriter } from '../../knowledge/search/rewrite';
import { tokensOf } from '../../knowledge/search/tokens';

/** What is kept of a question: its words without order, each one that many people use, none that is a name or a number. */
export type WordsOf = (text: string, locale: Locale) => string[];

/** More words than this are a story, not a question. */
const MOST_WORDS = 10;
const LONGEST_WORD = 30;
const STREET = /.{3}(?:straat|laan|plein|kade|gracht|singel|steeg|dijk|dreef)$/;

/** Reads the word lists of `dir` (the knowledge folder) once; `entries` bring the words that editors use. */
export function createWordsOf(dir: string, entries: Iterable<Entry>): WordsOf {
  const language = loadLanguage(join(dir, 'language'));
  const spelled = createRewriter(language.chatSpelling);
  const known = knownWords(language, { entries, names: namesIn(dir) });
  return (text, locale) => {
    const words = spelled(tokensOf(maskPersonalData(text)), locale).map((token) => token.text);
    const kept = words.filter((word) => known.has(word) && !language.stopWords[locale].has(word));
    return [...new Set(kept)].sort().slice(0, MOST_WORDS);
  };
}

interface Sources {
  entries: Iterable<Entry>;
  names: ReadonlySet<string>;
}

/** Ordinary words that are nobody's name, and those of the answers themselves. */
function knownWords({ ranks, synonyms }: LanguageResources, { entries, names }: Sources): Set<string> {
  const ordinary = LOCALES.flatMap((locale) => [...ranks[locale].keys()]).filter((word) => !names.has(word));
  const own = [...synonyms.flatMap(({ words }) => words), ...[...entries].flatMap(textsOf)];
  const all = [...ordinary, ...own.flatMap(wordsIn)];
  return new Set(all.filter((word) => /^[a-z]{2,}$/.test(word) && word.length <= LONGEST_WORD && !STREET.test(word)));
}

const textsOf = ({ question, phrasings, keywords, kort, label }: Entry): string[] =>
  LOCALES.flatMap((locale) => [
    ...[question[locale], kort[locale], label[locale]],
    ...phrasings[locale],
    ...keywords[locale],
  ]);

/** A text of an editor is longer than what the search reads of a question. */
const wordsIn = (text: string): string[] =>
  text.split(/\s+/).flatMap((part) => tokensOf(part).map((token) => token.text));

function namesIn(dir: string): Set<string> {
  return new Set(
    readFileSync(join(dir, 'language', 'names.txt'), 'utf8')
      .trim()
      .split('\n'),
  );
}

/** How much two word groups have in common, 0 to 1. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const shared = one.filter((word) => other.includes(word)).length;
  const all = new Set([...one, ...other]).size;
  return all === 0 ? 0 : shared / all;
}
