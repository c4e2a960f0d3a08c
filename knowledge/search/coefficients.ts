import type { Evidence } from './evidence';
import type { Signals } from './signals';

/** How much each kind of evidence counts for an entry; the unit is a natural logarithm of odds. */
export const RANKING: Record<keyof Evidence, number> = {
  asked: 6.26,
  told: 7.35,
  closest: 1.98,
  close: 5.77,
  central: 5.82,
  small: 0.17,
};

/** A logistic curve over the signals of a search. */
export interface Curve {
  bias: number;
  slopes: Record<keyof Signals, number>;
}

/** The chance that the first answer is the right one. */
export const CORRECT: Curve = {
  bias: -2,
  slopes: { share: 3, covered: 2, likeness: 2, mass: 0, unknown: -1, topic: -3 },
};

/** The chance that the question is about something this knowledge answers at all. */
export const IN_SCOPE: Curve = {
  bias: -1,
  slopes: { share: 1, covered: 4, likeness: 2, mass: 0, unknown: -2, topic: -4 },
};

/** `sure` and `far` are chances; `margin` is how much likelier than the second a sure answer must be. */
export const THRESHOLDS = { sure: 0.7, inScope: 0.35 };
