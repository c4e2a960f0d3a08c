import { join } from 'node:path';
import { freshQuestions, isOutside, knownQuestions, outsideQuestions, type Question } from '../../bench/questions';
import { askAll, type Figures, figuresOf, isAnswered, isRight, type Outcome } from '../../bench/whole';
import { loadKnowledge } from '../../knowledge/load';

const NOW = Date.parse('2026-11-24T10:00:00+01:00');
const knowledge = loadKnowledge(join(__dirname, '..', '..', 'knowledge'));

const ask = (questions: readonly Question[]): Outcome[] => askAll(questions, knowledge, NOW);

function missesOf(outcomes: readonly Outcome[]): string {
  return outcomes
    .filter((outcome) => (isOutside(outcome.question) ? isAnswered(outcome) : !isRight(outcome)))
    .map(({ question, kind, ids }) => `${question.expected[0]} < ${question.text}\n    ${kind} ${ids.join(', ')}`)
    .join('\n');
}

/** What the search reaches, less a little; a floor for shares of good, a ceiling for shares of bad. */
interface Bounds {
  least: Partial<Figures>;
  most: Partial<Figures>;
}

const SETS: [string, Question[], Bounds][] = [
  [
    'the known questions',
    knownQuestions(__dirname),
    { least: { answered: 1, first: 1, three: 1 }, most: { wrong: 0, declined: 0 } },
  ],
  [
    'questions of people who had not read the phrasings',
    freshQuestions(__dirname, 'dev'),
    {
      least: { answered: 0.87, first: 0.95, three: 0.97 },
      most: { wrong: 0.02, declined: 0.02, outsideAnswered: 0.04 },
    },
  ],
  ['nonsense and questions out of scope', outsideQuestions(__dirname), { least: {}, most: { outsideAnswered: 0 } }],
];

test.each(SETS)('%s find their answer', (_name, questions, { least, most }) => {
  const outcomes = ask(questions);
  const figures = figuresOf(outcomes);
  const names = Object.keys(figures) as (keyof Figures)[];
  const broken = names.filter((name) => figures[name] < (least[name] ?? 0) || figures[name] > (most[name] ?? Infinity));
  if (broken.length > 0) {
    const told = broken.map((name) => `${name} is ${figures[name].toFixed(3)}`).join(', ');
    throw new Error(`${told}. Missed:\n${missesOf(outcomes)}`);
  }
});

test('every theme out of scope has a kind answer of its own', () => {
  const themed = outsideQuestions(__dirname).filter(({ expected }) => expected[0] !== 'oos');
  const declined = ask(themed).map(({ question, kind, ids }) => `${question.expected[0]}: ${kind} ${ids[0]}`);
  expect(declined).toEqual(themed.map(({ expected }) => `${expected[0]}: decline ${expected[0]}`));
});
