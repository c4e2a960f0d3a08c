import type { Evidence } from './evidence';
import type { Signals } from './signals';

/** Fitted on the questions of test/questions and on the knowledge's own phrasings: `npm run search:fit` writes this file. */
export type Ranking = Record<keyof Evidence, number>;

/** How much each kind of evidence counts for an entry; the unit is a natural logarithm of odds. */
export const RANKING: Ranking = {
  asked: 7.28,
  told: 1.27,
  closest: 1.96,
  close: 4.22,
  central: 3.32,
  small: 2.7,
};

/** A logistic curve over the signals of a search. */
export interface Curve {
  bias: number;
  slopes: Record<keyof Signals, number>;
}

/** The chance that the first answer is the right one. */
export const CORRECT: Curve = {
  bias: -3.64,
  slopes: {
    share: 4.46,
    covered: -0.4,
    likeness: 0.73,
    mass: 4.26,
    unknown: 0.57,
    topic: -4.37,
  },
};

/** The chance that the question is about something this knowledge answers at all. */
export const IN_SCOPE: Curve = {
  bias: 1.02,
  slopes: {
    share: 0.23,
    covered: 0.23,
    likeness: 1.25,
    mass: 3.71,
    unknown: -2.14,
    topic: -7.06,
  },
};

/** Chances: from `sure` on it is answered, and below `inScope` it is declined. */
export const THRESHOLDS = { sure: 0.7, inScope: 0.42 };
