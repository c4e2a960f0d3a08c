import type { Curve } from '../../knowledge/search/coefficients';
import type { Signals } from '../../knowledge/search/signals';
import { solve } from './solve';

/** Signals with what they should have told. */
export interface Observation {
  signals: Signals;
  holds: boolean;
}

const ROUNDS = 25;
/** Pulls the slopes to zero, in observations. */
const PULL = 3;

/** A logistic regression by Newton's method: the same data give the same curve. */
export function fitCurve(observations: readonly Observation[]): Curve {
  const names = Object.keys(observations[0]?.signals ?? {}) as (keyof Signals)[];
  const rows = observations.map(({ signals }) => [1, ...names.map((name) => signals[name])]);
  let values = new Array<number>(names.length + 1).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const { slope, bend } = slopesAt(values, rows, observations);
    const step = solve(bend, slope);
    values = values.map((value, at) => value + Math.max(-2, Math.min(2, step[at] ?? 0)));
  }
  const [bias = 0, ...slopes] = values;
  return { bias, slopes: Object.fromEntries(names.map((name, at) => [name, slopes[at] ?? 0])) as Curve['slopes'] };
}

function slopesAt(
  values: readonly number[],
  rows: readonly number[][],
  observations: readonly Observation[],
): { slope: number[]; bend: number[][] } {
  const slope = values.map((value, at) => (at === 0 ? 0 : -PULL * value));
  const bend = values.map((_, at) => values.map((__, other) => (at === other ? (at === 0 ? 1e-6 : PULL) : 0)));
  rows.forEach((row, at) => {
    const { holds } = observations[at] as Observation;
    const chance = 1 / (1 + Math.exp(-row.reduce((sum, value, name) => sum + value * (values[name] ?? 0), 0)));
    row.forEach((value, name) => {
      slope[name] = (slope[name] ?? 0) + ((holds ? 1 : 0) - chance) * value;
      const line = bend[name] as number[];
      for (let other = 0; other < row.length; other++)
        line[other] = (line[other] ?? 0) + chance * (1 - chance) * value * (row[other] ?? 0);
    });
  });
  return { slope, bend };
}
