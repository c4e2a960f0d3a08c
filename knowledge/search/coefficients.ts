import type { Evidence } from './evidence';
import type { Signals } from './signals';

/** Fitted on the questions of test/questions and on the knowledge's own phrasings: `npm run search:fit` writes this file. */
export type Ranking = Record<keyof Evidence, number>;

/** How much each kind of evidence counts for an entry; the unit is a natural logarithm of odds. */
export const RANKING: Ranking = {
  asked: 6.87,
  told: 3.03,
  closest: 2.56,
  close: 4.36,
  central: 3.91,
  small: 1.47,
};

/** A logistic curve over the signals of a search. */
export interface Curve {
  bias: number;
  slopes: Record<keyof Signals, number>;
}

/** The chance that the first answer is the right one. */
export const CORRECT: Curve = {
  bias: -2.75,
  slopes: {
    share: 3.41,
    covered: 0.5,
    likeness: 1.16,
    mass: 1.5,
    unknown: 0.02,
    topic: -2.66,
  },
};

/** The chance that the question is about something this knowledge answers at all. */
export const IN_SCOPE: Curve = {
  bias: 1.08,
  slopes: {
    share: 0.57,
    covered: 1.06,
    likeness: 1.07,
    mass: 1.24,
    unknown: -0.26,
    topic: -4.7,
  },
};

/** Chances: from `sure` on it is answered, and below `inScope` it is declined. */
export const THRESHOLDS = { sure: 0.64, inScope: 0.8 };
