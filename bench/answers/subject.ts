import { join } from 'node:path';
import { ourKnowledge } from '../../bot/knowledge';
import { projectRoot } from '../../bot/root';
import { freshQuestions, type Question } from '../questions';
import type { Column, Row } from '../report/table';
import type { Subject } from '../subject';
import { askAll, type Figures, figuresOf } from '../whole';

const SHARES: (keyof Figures)[] = ['answered', 'first', 'three', 'wrong', 'declined', 'outsideAnswered'];
const COLUMNS: Column[] = [
  { name: 'questions', unit: 'in scope', better: 'higher', digits: 0 },
  { name: 'answered right', unit: '%', better: 'higher', digits: 1 },
  { name: 'right first', unit: '%', better: 'higher', digits: 1 },
  { name: 'among three', unit: '%', better: 'higher', digits: 1 },
  { name: 'answered wrong', unit: '%', better: 'lower', digits: 1 },
  { name: 'declined', unit: '%', better: 'lower', digits: 1 },
  { name: 'out of scope answered', unit: '%', better: 'lower', digits: 1 },
];

/** The day that the questions are asked on: answers that have expired by then are not given. */
const ASKED = Date.parse('2026-11-26T10:00:00+01:00');

export const answers: Subject = {
  title: 'What comes of a question: the whole assistant on questions that were never looked at while building it',
  measure: async () => {
    const questions = freshQuestions(join(projectRoot(), 'test', 'questions'), 'test');
    const types = [...new Set(questions.map(({ type }) => type))].filter((type) => type !== 'oos');
    return {
      columns: COLUMNS,
      rows: [
        rowOf('all', questions),
        ...types.map((type) =>
          rowOf(
            type,
            questions.filter((each) => each.type === type),
          ),
        ),
      ],
    };
  },
};

function rowOf(name: string, questions: readonly Question[]): Row {
  const figures = figuresOf(askAll(questions, ourKnowledge(), ASKED));
  return { name, values: [figures.inside, ...SHARES.map((share) => 100 * figures[share])] };
}
