import type { Evidence } from './evidence';
import type { Signals } from './signals';

/** Fitted on the questions of test/questions and on the knowledge's own phrasings: `npm run search:fit` writes this file. */
export type Ranking = Record<keyof Evidence, number>;

/** How much each kind of evidence counts for an entry; the unit is a natural logarithm of odds. */
export const RANKING: Ranking = {
  asked: 6.88,
  told: 1.42,
  closest: 2.33,
  close: 4.13,
  central: 3.34,
  small: 2.38,
};

/** A logistic curve over the signals of a search. */
export interface Curve {
  bias: number;
  slopes: Record<keyof Signals, number>;
}

/** The chance that the first answer is the right one. */
export const CORRECT: Curve = {
  bias: -3.33,
  slopes: {
    share: 4.5,
    covered: -0.66,
    likeness: 0.85,
    mass: 3.79,
    unknown: 0.89,
    topic: -4.47,
  },
};

/** The chance that the question is about something this knowledge answers at all. */
export const IN_SCOPE: Curve = {
  bias: 0.8,
  slopes: {
    share: 0.46,
    covered: 0.68,
    likeness: 1.22,
    mass: 3.17,
    unknown: -1.8,
    topic: -6.89,
  },
};

/** Chances: from `sure` on it is answered, and below `inScope` it is declined. */
export const THRESHOLDS = { sure: 0.7, inScope: 0.54 };
