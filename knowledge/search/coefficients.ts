import type { Evidence } from './evidence';
import type { Signals } from './signals';

/** Fitted on the questions of test/questions and on the knowledge's own phrasings: `npm run search:fit` writes this file. */
export type Ranking = Record<keyof Evidence, number>;

/** How much each kind of evidence counts for an entry; the unit is a natural logarithm of odds. */
export const RANKING: Ranking = {
  asked: 6.94,
  told: 1.44,
  closest: 2.15,
  close: 4.07,
  central: 3.29,
  small: 2.24,
};

/** A logistic curve over the signals of a search. */
export interface Curve {
  bias: number;
  slopes: Record<keyof Signals, number>;
}

/** The chance that the first answer is the right one. */
export const CORRECT: Curve = {
  bias: -3.47,
  slopes: {
    share: 4.47,
    covered: -0.32,
    likeness: 1.03,
    mass: 3.28,
    unknown: 0.52,
    topic: -4.23,
  },
};

/** The chance that the question is about something this knowledge answers at all. */
export const IN_SCOPE: Curve = {
  bias: 0.97,
  slopes: {
    share: 0.19,
    covered: 0.67,
    likeness: 1.13,
    mass: 3.2,
    unknown: -2.01,
    topic: -6.78,
  },
};

/** Chances: from `sure` on it is answered, and below `inScope` it is declined. */
export const THRESHOLDS = { sure: 0.66, inScope: 0.52 };
