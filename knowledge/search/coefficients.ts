import type { Evidence } from './evidence';
import type { Signals } from './signals';

/** Fitted on the questions of test/questions and on the knowledge's own phrasings: `npm run search:fit` writes this file. */
export type Ranking = Record<keyof Evidence, number>;

/** How much each kind of evidence counts for an entry; the unit is a natural logarithm of odds. */
export const RANKING: Ranking = {
  asked: 7.5,
  told: 2.13,
  closest: 2.34,
  close: 4.36,
  central: 3.46,
  small: 2.1,
};

/** A logistic curve over the signals of a search. */
export interface Curve {
  bias: number;
  slopes: Record<keyof Signals, number>;
}

/** The chance that the first answer is the right one. */
export const CORRECT: Curve = {
  bias: -2.99,
  slopes: {
    share: 3.63,
    covered: 0.59,
    likeness: 1.19,
    mass: 1.68,
    unknown: -0.3,
    topic: -3.09,
  },
};

/** The chance that the question is about something this knowledge answers at all. */
export const IN_SCOPE: Curve = {
  bias: 0.14,
  slopes: {
    share: 0.72,
    covered: 1.48,
    likeness: 1.31,
    mass: 1.87,
    unknown: -1.53,
    topic: -4.76,
  },
};

/** Chances: from `sure` on it is answered, and below `inScope` it is declined. */
export const THRESHOLDS = { sure: 0.56, inScope: 0.78 };
