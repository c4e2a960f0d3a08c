import { CORRECT, type Curve, IN_SCOPE, THRESHOLDS } from './coefficients';
import type { Verdict } from './contract';
import type { Signals } from './signals';

/** Calibrated chances, 0 to 1. */
export interface Chances {
  correct: number;
  inScope: number;
}

export const chancesFrom = (signals: Signals): Chances => ({
  correct: chance(CORRECT, signals),
  inScope: chance(IN_SCOPE, signals),
});

export function verdictFrom({ correct, inScope }: Chances): Verdict {
  if (inScope < THRESHOLDS.inScope) return 'far';
  return correct >= THRESHOLDS.sure ? 'sure' : 'close';
}

/** The height of a curve at these signals, 0 to 1. */
export function chance({ bias, slopes }: Curve, signals: Signals): number {
  const parts = Object.entries(slopes) as [keyof Signals, number][];
  return 1 / (1 + Math.exp(-parts.reduce((sum, [name, slope]) => sum + slope * signals[name], bias)));
}
