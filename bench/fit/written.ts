import type { Curve, Ranking } from '../../knowledge/search/coefficients';

interface Fitted {
  ranking: Ranking;
  correct: Curve;
  inScope: Curve;
  thresholds: { sure: number; inScope: number };
}

/** The coefficients as a source file. */
export function written({ ranking, correct, inScope, thresholds }: Fitted): string {
  return `import type { Evidence } from './evidence';
import type { Signals } from './signals';

/** Fitted on the questions of test/questions and on the knowledge's own phrasings: \`npm run search:fit\` writes this file. */
export type Ranking = Record<keyof Evidence, number>;

/** How much each kind of evidence counts for an entry; the unit is a natural logarithm of odds. */
export const RANKING: Ranking = ${record(ranking, '')};

/** A logistic curve over the signals of a search. */
export interface Curve {
  bias: number;
  slopes: Record<keyof Signals, number>;
}

/** The chance that the first answer is the right one. */
export const CORRECT: Curve = ${curve(correct)};

/** The chance that the question is about something this knowledge answers at all. */
export const IN_SCOPE: Curve = ${curve(inScope)};

/** Chances: from \`sure\` on it is answered, and below \`inScope\` it is declined. */
export const THRESHOLDS = { sure: ${thresholds.sure}, inScope: ${thresholds.inScope} };
`;
}

const curve = ({ bias, slopes }: Curve): string =>
  `{\n  bias: ${rounded(bias)},\n  slopes: ${record(slopes, '  ')},\n}`;

function record(values: Record<string, number>, indent: string): string {
  const lines = Object.entries(values).map(([name, value]) => `${indent}  ${name}: ${rounded(value)},`);
  return `{\n${lines.join('\n')}\n${indent}}`;
}

const rounded = (value: number): number => Number(value.toFixed(2));
