import { RANKING, type Ranking } from '../../knowledge/search/coefficients';
import type { Evidence } from '../../knowledge/search/evidence';
import type { Example } from './examples';

const ROUNDS = 80;
const STEP = 20;
/** Pulls the coefficients to zero, so that a rare kind of evidence is not trusted more than it was seen. */
const PULL = 0.002;

const NAMES = Object.keys(RANKING) as (keyof Evidence)[];

/** An example as rows of numbers. */
interface Rows {
  rows: number[][];
  right: boolean[];
}

/** The coefficients under which the right entries have the most of the odds (a multinomial logistic regression). */
export function fitRanking(examples: readonly Example[]): Ranking {
  const usable = examples.map(rowsOf).filter(({ right }) => right.includes(true));
  const total = usable.length;
  let ranking = NAMES.map((name) => RANKING[name]);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = ranking.map((value) => -PULL * value);
    for (const example of usable) addSlope(slope, example, { ranking, total });
    const rate = STEP * (1 - round / ROUNDS);
    ranking = ranking.map((value, at) => Math.max(0, value + rate * (slope[at] ?? 0)));
  }
  return Object.fromEntries(NAMES.map((name, at) => [name, ranking[at] ?? 0])) as Ranking;
}

const rowsOf = ({ findings, right }: Example): Rows => ({
  rows: findings.found.map(({ evidence }) => NAMES.map((name) => evidence[name])),
  right: findings.found.map(({ id }) => right(id)),
});

function addSlope(
  slope: number[],
  { rows, right }: Rows,
  { ranking, total }: { ranking: readonly number[]; total: number },
): void {
  const scores = rows.map((row) => row.reduce((sum, value, at) => sum + value * (ranking[at] ?? 0), 0));
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((sum, each) => sum + each, 0);
  const good = Math.max(
    1e-12,
    odds.reduce((sum, each, at) => sum + (right[at] ? each : 0), 0),
  );
  rows.forEach((row, at) => {
    const each = odds[at] ?? 0;
    const pull = ((right[at] ? each / good : 0) - each / all) / total;
    row.forEach((value, name) => {
      slope[name] = (slope[name] ?? 0) + pull * value;
    });
  });
}
