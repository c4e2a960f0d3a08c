import type { Evidence } from './evidence';
import type { Signals } from './signals';

/** Fitted on the questions of test/questions and on the knowledge's own phrasings: `npm run search:fit` writes this file. */
export type Ranking = Record<keyof Evidence, number>;

/** How much each kind of evidence counts for an entry; the unit is a natural logarithm of odds. */
export const RANKING: Ranking = {
  asked: 6.9,
  told: 3.22,
  closest: 2.35,
  close: 4.33,
  central: 3.92,
  small: 1.45,
};

/** A logistic curve over the signals of a search. */
export interface Curve {
  bias: number;
  slopes: Record<keyof Signals, number>;
}

/** The chance that the first answer is the right one. */
export const CORRECT: Curve = {
  bias: -2.73,
  slopes: {
    share: 3.38,
    covered: 0.58,
    likeness: 1.12,
    mass: 1.41,
    unknown: -0.03,
    topic: -2.63,
  },
};

/** The chance that the question is about something this knowledge answers at all. */
export const IN_SCOPE: Curve = {
  bias: 1.14,
  slopes: {
    share: 0.55,
    covered: 1.12,
    likeness: 1.01,
    mass: 1.21,
    unknown: -0.32,
    topic: -4.72,
  },
};

/** Chances: from `sure` on it is answered, and below `inScope` it is declined. */
export const THRESHOLDS = { sure: 0.64, inScope: 0.8 };
