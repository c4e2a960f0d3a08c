import type { Evidence } from './evidence';
import type { Signals } from './signals';

/** Fitted on the questions of test/questions and on the knowledge's own phrasings: `npm run search:fit` writes this file. */
export type Ranking = Record<keyof Evidence, number>;

/** How much each kind of evidence counts for an entry; the unit is a natural logarithm of odds. */
export const RANKING: Ranking = {
  asked: 7.25,
  told: 1.29,
  closest: 1.99,
  close: 4.22,
  central: 3.32,
  small: 2.67,
};

/** A logistic curve over the signals of a search. */
export interface Curve {
  bias: number;
  slopes: Record<keyof Signals, number>;
}

/** The chance that the first answer is the right one. */
export const CORRECT: Curve = {
  bias: -3.63,
  slopes: {
    share: 4.49,
    covered: -0.32,
    likeness: 0.68,
    mass: 4.1,
    unknown: 0.61,
    topic: -4.41,
  },
};

/** The chance that the question is about something this knowledge answers at all. */
export const IN_SCOPE: Curve = {
  bias: 1.02,
  slopes: {
    share: 0.17,
    covered: 0.28,
    likeness: 1.19,
    mass: 3.71,
    unknown: -2.16,
    topic: -7.05,
  },
};

/** Chances: from `sure` on it is answered, and below `inScope` it is declined. */
export const THRESHOLDS = { sure: 0.7, inScope: 0.5 };
