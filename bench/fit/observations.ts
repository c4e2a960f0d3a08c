import type { Ranking } from '../../knowledge/search/coefficients';
import { rank } from '../../knowledge/search/find';
import { signalsOf } from '../../knowledge/search/signals';
import { themeOf } from '../../knowledge/search/topics';
import type { Observation } from './curve';
import type { Example } from './examples';

/** What the two curves learn from: whether the first answer is right, and whether the question is answered here. */
export interface Observed {
  correct: Observation;
  inScope: Observation;
}

/** The examples as the curves see them, in the order that the coefficients give. */
export function observe(examples: readonly Example[], ranking: Ranking): Observed[] {
  return examples.map(({ findings, right, outside }) => {
    const ranked = rank(findings, ranking);
    const signals = signalsOf(ranked);
    const first = ranked.found.find(({ id }) => themeOf(id) === undefined);
    const holds = !outside && first !== undefined && right(first.id);
    return { correct: { signals, holds }, inScope: { signals, holds: !outside } };
  });
}
