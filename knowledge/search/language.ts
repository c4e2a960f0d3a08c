import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { KnowledgeError, type Problem } from '../problem';
import { readYamlList } from '../read-yaml';
import type { Locale } from '../schema';
import {
  rewriteLine,
  type SynonymGroup,
  stopWordLine,
  synonymLine,
  type Topic,
  topicLine,
  verbLine,
} from './language-schema';
import type { Rewrite } from './rewrite';

/** The word lists of knowledge/language/, read once. */
export interface LanguageResources {
  stopWords: Record<Locale, ReadonlySet<string>>;
  chatSpelling: readonly Rewrite[];
  /** Read after the chat spelling: "nivo 4" is "niveau 4" by then. */
  levels: readonly Rewrite[];
  /** A form that no rule brings home, to its verb or singular: "gekozen" → "kiezen". */
  wordForms: ReadonlyMap<string, string>;
  synonyms: readonly SynonymGroup[];
  topics: readonly Topic[];
  /** How common a word is in daily speech: 1 is the commonest. */
  ranks: Record<Locale, ReadonlyMap<string, number>>;
}

/** Throws KnowledgeError with every mistake in every list. `dir` is the folder knowledge/language. */
export function loadLanguage(dir: string): LanguageResources {
  const problems: Problem[] = [];
  const read = <T>(name: string, schema: z.ZodType<T>): T[] => {
    const reading = readYamlList({ path: join(dir, name), name: `knowledge/language/${name}` }, schema);
    problems.push(...reading.problems);
    return reading.items.map(({ item }) => item);
  };
  const stops = read('stop-words.yaml', stopWordLine);
  const rewrites = (name: string): Rewrite[] =>
    read(name, rewriteLine).flatMap(({ typed, means, locale }) =>
      typed.map((text) => ({ typed: text, means, locale })),
    );
  const verbs = read('verb-forms.yaml', verbLine);
  const resources: LanguageResources = {
    stopWords: { nl: wordsOf(stops, 'nl'), en: wordsOf(stops, 'en') },
    chatSpelling: rewrites('chat-spelling.yaml'),
    levels: rewrites('levels.yaml'),
    wordForms: new Map(verbs.flatMap(({ word, forms }) => forms.map((form) => [form, word] as const))),
    synonyms: read('synonyms.yaml', synonymLine),
    topics: read('themes.yaml', topicLine),
    ranks: { nl: ranksOf(dir, 'common-nl.txt', problems), en: ranksOf(dir, 'common-en.txt', problems) },
  };
  if (problems.length > 0) throw new KnowledgeError(problems);
  return resources;
}

function wordsOf(lines: readonly z.infer<typeof stopWordLine>[], locale: Locale): Set<string> {
  return new Set(lines.filter((line) => line.locale === locale).flatMap(({ words }) => words));
}

function ranksOf(dir: string, name: string, problems: Problem[]): Map<string, number> {
  try {
    const words = readFileSync(join(dir, name), 'utf8').trim().split('\n');
    return new Map(words.map((word, index) => [word, index + 1]));
  } catch {
    const remedy = 'Zet het bestand terug, of maak het opnieuw met scripts/reduce-word-lists.mjs.';
    problems.push({ severity: 'error', file: `knowledge/language/${name}`, message: 'het bestand ontbreekt.', remedy });
    return new Map();
  }
}
