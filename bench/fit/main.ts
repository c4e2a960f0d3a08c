import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ourKnowledge } from '../../bot/knowledge';
import { projectRoot } from '../../bot/root';
import { buildIndex } from '../../knowledge/search/build';
import type { Curve, Ranking } from '../../knowledge/search/coefficients';
import { chance } from '../../knowledge/search/confidence';
import { loadLanguage } from '../../knowledge/search/language';
import { createPlaceReader } from '../../knowledge/search/place-names';
import { topicEntries } from '../../knowledge/search/topics';
import { freshQuestions, knownQuestions, outsideQuestions } from '../questions';
import { fitCurve } from './curve';
import { askedExamples, type Example, FOLDS, ownExamples } from './examples';
import { observe } from './observations';
import { fitRanking } from './ranking';
import { bestPoint, curveOf, type Judged, type Point } from './thresholds';
import { written } from './written';

/**
 * Fits the search on questions that people asked and on every phrasing of the knowledge, prints how it fares on those
 * held out, and writes the coefficients. The phrasings keep it modest: the words of the known questions were added.
 */
function main(): void {
  const root = projectRoot();
  const { asked, own } = examples(root);
  const judged = Array.from({ length: FOLDS }, (_, fold) => heldOut([...asked, ...own], fold)).flat();
  const thresholds = bestPoint(judged);
  console.log(`${asked.length} questions that people asked, ${own.length} phrasings of our own; ${FOLDS} folds\n`);
  console.log(tableOf(curveOf(judged, thresholds.inScope)));
  console.log(`\nchosen\n${tableOf([thresholds])}`);
  const model = fit([...asked, ...own]);
  writeFileSync(join(root, 'knowledge', 'search', 'coefficients.ts'), written({ ...model, thresholds }));
}

function examples(root: string): { asked: Example[]; own: Example[] } {
  const folder = join(root, 'test', 'questions');
  const language = loadLanguage(join(root, 'knowledge', 'language'));
  const { entries, places } = ourKnowledge();
  const searchables = [...entries.values(), ...topicEntries(language.topics)];
  const index = buildIndex(searchables, language, createPlaceReader(places, entries.values()));
  const questions = [...freshQuestions(folder, 'dev'), ...knownQuestions(folder), ...outsideQuestions(folder)];
  return { asked: askedExamples(questions, index), own: ownExamples(searchables, index) };
}

interface Model {
  ranking: Ranking;
  correct: Curve;
  inScope: Curve;
}

function fit(examples: readonly Example[]): Model {
  const ranking = fitRanking(examples);
  const observed = observe(examples, ranking);
  return {
    ranking,
    correct: fitCurve(observed.map(({ correct }) => correct)),
    inScope: fitCurve(observed.map(({ inScope }) => inScope)),
  };
}

/** The questions of one fold, judged by a fit that never saw them. */
function heldOut(all: readonly Example[], fold: number): Judged[] {
  const { ranking, correct, inScope } = fit(all.filter((example) => example.fold !== fold));
  const held = all.filter((example) => example.fold === fold);
  return observe(held, ranking).map((observed, at) => ({
    example: held[at] as Example,
    correct: chance(correct, observed.correct.signals),
    inScope: chance(inScope, observed.inScope.signals),
    first: observed.correct.holds,
  }));
}

function tableOf(points: readonly Point[]): string {
  const columns = ['right', 'wrong', 'declined', 'outsideAnswered', 'outsideDeclined'] as const;
  const head = ['sure', 'in scope', 'right', 'wrong', 'declined', 'outside answered', 'outside declined'];
  const rows = points.map((point) => [
    point.sure.toFixed(2),
    point.inScope.toFixed(2),
    ...columns.map((name) => (100 * point[name]).toFixed(1)),
  ]);
  return [head, ...rows]
    .map((cells) => cells.map((cell, at) => cell.padStart((head[at]?.length ?? 0) + 2)).join(''))
    .join('\n');
}

main();
