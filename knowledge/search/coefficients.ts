import type { Evidence } from './evidence';
import type { Signals } from './signals';

/** Fitted on the questions of test/questions and on the knowledge's own phrasings: `npm run search:fit` writes this file. */
export type Ranking = Record<keyof Evidence, number>;

/** How much each kind of evidence counts for an entry; the unit is a natural logarithm of odds. */
export const RANKING: Ranking = {
  asked: 6.92,
  told: 1.44,
  closest: 2.12,
  close: 4.06,
  central: 3.3,
  small: 2.22,
};

/** A logistic curve over the signals of a search. */
export interface Curve {
  bias: number;
  slopes: Record<keyof Signals, number>;
}

/** The chance that the first answer is the right one. */
export const CORRECT: Curve = {
  bias: -3.5,
  slopes: {
    share: 4.43,
    covered: -0.21,
    likeness: 1.05,
    mass: 3.2,
    unknown: 0.51,
    topic: -4.22,
  },
};

/** The chance that the question is about something this knowledge answers at all. */
export const IN_SCOPE: Curve = {
  bias: 0.97,
  slopes: {
    share: 0.19,
    covered: 0.68,
    likeness: 1.14,
    mass: 3.17,
    unknown: -2.06,
    topic: -6.77,
  },
};

/** Chances: from `sure` on it is answered, and below `inScope` it is declined. */
export const THRESHOLDS = { sure: 0.68, inScope: 0.52 };
