import { z } from 'zod';
import type { Problem } from '../problem';
import type { Placed } from '../read-yaml';
import { LOCALES, type Locale, type Term } from '../schema';
import { wholeWord } from '../terms';
import { warningAt } from './report';
import { type TextAt, textsOf } from './texts';

/** A line of language/jargon.yaml: words of the field that need explaining, or capitals that do not. */
export const jargonLine = z.strictObject({
  locale: z.enum(LOCALES),
  explain: z.array(z.string().trim().min(1)).default([]),
  known: z.array(z.string().trim().min(1)).default([]),
});

/** What is jargon in one language, and what the reader knows or can look up. */
export interface Jargon {
  words: readonly RegExp[];
  understood: readonly RegExp[];
}

const ABBREVIATION = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}&]*\p{Lu}(?![\p{L}\p{N}])/gu;

/** The glossary explains its own words; longer spellings go before the shorter ones inside them. */
export function createJargon(
  lines: readonly z.infer<typeof jargonLine>[],
  terms: readonly Term[],
): Record<Locale, Jargon> {
  const of = (locale: Locale): Jargon => {
    const own = lines.filter((line) => line.locale === locale);
    const glossary = terms.flatMap(({ term, also }) => [term[locale], ...(also?.[locale] ?? [])]);
    const understood = [...own.flatMap(({ known }) => known), ...glossary].sort((a, b) => b.length - a.length);
    return { words: own.flatMap(({ explain }) => explain).map(globally), understood: understood.map(globally) };
  };
  return { nl: of('nl'), en: of('en') };
}

const globally = (spelling: string): RegExp => new RegExp(wholeWord(spelling), `${wholeWord(spelling).flags}g`);

/** Words that the reader of this item has to know and nobody explains. Each is reported once, where it first stands. */
export function checkJargon(placed: Placed<unknown>, jargon: Record<Locale, Jargon>): Problem[] {
  return LOCALES.flatMap((locale) => {
    const texts = textsOf(placed).filter((text) => text.locale === locale);
    const whole = texts.map(({ text }) => text).join('\n');
    const found = new Map(texts.flatMap((text) => jargonIn(text, jargon[locale])).reverse());
    return [...found].filter(([word]) => !isExplained(word, whole)).map(([word, at]) => unexplained(word, at));
  });
}

function jargonIn(at: TextAt, { words, understood }: Jargon): [string, TextAt][] {
  const rest = understood.reduce((text, pattern) => text.replace(pattern, ' '), at.text);
  return [ABBREVIATION, ...words].flatMap((pattern) =>
    [...rest.matchAll(pattern)].map(([word]): [string, TextAt] => [word, at]),
  );
}

/** "PDG (een …", "(PDG)", "VHTO, een kenniscentrum", "- PIE: produceren", "het heet een PDG": the words say what it is. */
function isExplained(word: string, text: string): boolean {
  const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return [
    `${literal}[\\p{L}-]* \\(`,
    `\\([^)]*\\b${literal}\\)`,
    `${literal}, (?:een|de|het|dat is|a|an|the|that is) `,
    `- ${literal}: `,
    `${literal} (?:is een|betekent|staat voor|is a|is an|means|stands for) `,
    `(?:heet|heten|called|ook bekend als) (?:een |a |an )?${literal}`,
  ].some((pattern) => new RegExp(pattern, 'iu').test(text));
}

function unexplained(word: string, { placed, path }: TextAt): Problem {
  const message = `"${word}" wordt niet uitgelegd en staat niet in de woordenlijst.`;
  const remedy =
    'Leg het in de zin uit ("een VOG, een verklaring over je gedrag"), of zet het in knowledge/glossary.yaml. Kent iedereen het, zet het bij "known" in knowledge/language/jargon.yaml.';
  return warningAt(placed, { message, remedy }, path);
}
