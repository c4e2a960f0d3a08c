import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { ourKnowledge } from '../../bot/knowledge';
import { projectRoot } from '../../bot/root';
import type { Places } from '../../knowledge/places/load';
import type { Searchable } from '../../knowledge/search/contract';
import { createSearch } from '../../knowledge/search/create';
import { loadLanguage } from '../../knowledge/search/language';
import { createPlaceReader } from '../../knowledge/search/place-names';
import { freshQuestions, isOutside, type Question } from '../questions';
import type { Column, Row } from '../report/table';
import type { Subject } from '../subject';
import type { Ask, Engine } from './engine';
import { flexsearch } from './flexsearch';
import { fuse } from './fuse';
import { lunrEngine } from './lunr';
import { minisearch } from './minisearch';
import { nlpjs } from './nlpjs';
import { orama } from './orama';

const COLUMNS: Column[] = [
  { name: 'right first', unit: '%', better: 'higher', digits: 1 },
  { name: 'among three', unit: '%', better: 'higher', digits: 1 },
  { name: 'median', unit: 'ms', better: 'lower', digits: 2 },
  { name: 'p99', unit: 'ms', better: 'lower', digits: 2 },
  { name: 'build', unit: 'ms', better: 'lower', digits: 0 },
  { name: 'memory', unit: 'MB', better: 'lower', digits: 1 },
];

/** The questions are asked again and again until this is spent, at least once. In ms. */
const SPENT = 3000;
const WARMING = 40;

export const search: Subject = {
  title: 'Finding the answer: this search beside others, on the same entries and questions',
  measure: async () => {
    const root = projectRoot();
    const { entries: known, places } = ourKnowledge();
    const entries = [...known.values()];
    const folder = join(root, 'test', 'questions');
    const questions = freshQuestions(folder, 'test').filter((each) => !isOutside(each));
    const rows: Row[] = [];
    for (const engine of [ours(root, places), flexsearch, minisearch, orama, fuse, lunrEngine, nlpjs])
      rows.push({ name: engine.name, values: await measure(engine, entries, questions) });
    return { columns: COLUMNS, rows };
  },
};

function ours(root: string, places: Places): Engine {
  const language = loadLanguage(join(root, 'knowledge', 'language'));
  return {
    name: 'this search',
    build: (entries) => {
      const { search: ask } = createSearch(entries, language, createPlaceReader(places, entries));
      return (text, locale) => ask(text, locale).hits.map(({ id }) => id);
    },
  };
}

async function measure(
  engine: Engine,
  entries: readonly Searchable[],
  questions: readonly Question[],
): Promise<number[]> {
  const before = heapUsed();
  const start = performance.now();
  const ask = await engine.build(entries);
  const built = performance.now() - start;
  const memory = (heapUsed() - before) / 2 ** 20;
  for (const { text, locale } of questions.slice(0, WARMING)) await ask(text, locale);
  const { found, times } = await timed(ask, questions);
  const share = (count: number): number =>
    (100 *
      questions.filter(({ expected }, at) => found[at]?.slice(0, count).some((id) => expected.includes(id))).length) /
    questions.length;
  return [share(1), share(3), quantile(times, 0.5), quantile(times, 0.99), built, memory];
}

/** What was found for each question, and how long each search took, the shortest first. In ms. */
async function timed(ask: Ask, questions: readonly Question[]): Promise<{ found: string[][]; times: number[] }> {
  const found: string[][] = [];
  const times: number[] = [];
  const end = performance.now() + SPENT;
  do {
    for (const [at, { text, locale }] of questions.entries()) {
      const start = performance.now();
      found[at] = await ask(text, locale);
      times.push(performance.now() - start);
    }
  } while (performance.now() < end);
  return { found, times: times.sort((a, b) => a - b) };
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
