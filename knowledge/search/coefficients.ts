import type { Evidence } from './evidence';
import type { Signals } from './signals';

/** Fitted on the questions of test/questions and on the knowledge's own phrasings: `npm run search:fit` writes this file. */
export type Ranking = Record<keyof Evidence, number>;

/** How much each kind of evidence counts for an entry; the unit is a natural logarithm of odds. */
export const RANKING: Ranking = {
  asked: 6.87,
  told: 1.51,
  closest: 2.26,
  close: 4.05,
  central: 3.32,
  small: 2.37,
};

/** A logistic curve over the signals of a search. */
export interface Curve {
  bias: number;
  slopes: Record<keyof Signals, number>;
}

/** The chance that the first answer is the right one. */
export const CORRECT: Curve = {
  bias: -3.28,
  slopes: {
    share: 4.35,
    covered: -0.59,
    likeness: 0.89,
    mass: 3.77,
    unknown: 0.81,
    topic: -4.52,
  },
};

/** The chance that the question is about something this knowledge answers at all. */
export const IN_SCOPE: Curve = {
  bias: 0.81,
  slopes: {
    share: 0.32,
    covered: 0.73,
    likeness: 1.27,
    mass: 3.18,
    unknown: -1.91,
    topic: -6.81,
  },
};

/** Chances: from `sure` on it is answered, and below `inScope` it is declined. */
export const THRESHOLDS = { sure: 0.7, inScope: 0.54 };
