import type { Evidence } from './evidence';
import type { Signals } from './signals';

/** Fitted on the questions of test/questions and on the knowledge's own phrasings: `npm run search:fit` writes this file. */
export type Ranking = Record<keyof Evidence, number>;

/** How much each kind of evidence counts for an entry; the unit is a natural logarithm of odds. */
export const RANKING: Ranking = {
  asked: 6.88,
  told: 3.03,
  closest: 2.56,
  close: 4.36,
  central: 3.91,
  small: 1.49,
};

/** A logistic curve over the signals of a search. */
export interface Curve {
  bias: number;
  slopes: Record<keyof Signals, number>;
}

/** The chance that the first answer is the right one. */
export const CORRECT: Curve = {
  bias: -2.96,
  slopes: {
    share: 3.37,
    covered: 0.62,
    likeness: 1.27,
    mass: 1.67,
    unknown: -0.45,
    topic: -2.67,
  },
};

/** The chance that the question is about something this knowledge answers at all. */
export const IN_SCOPE: Curve = {
  bias: 0.12,
  slopes: {
    share: 0.66,
    covered: 1.53,
    likeness: 1.45,
    mass: 1.75,
    unknown: -1.67,
    topic: -4.32,
  },
};

/** Chances: from `sure` on it is answered, and below `inScope` it is declined. */
export const THRESHOLDS = { sure: 0.64, inScope: 0.8 };
