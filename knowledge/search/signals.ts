import type { Findings, Found } from './find';
import { themeOf } from './topics';

/** What a whole search tells about its first answer; every value about 0 to 1. */
export interface Signals {
  /** The first answer's share of the odds among all answers found. */
  share: number;
  /** How much of the question it has, in its questions or its text. */
  covered: number;
  /** Its likeness with its most like question. */
  likeness: number;
  /** How much was found in all, whatever was left over: grows with the logarithm of the weight. */
  mass: number;
  /** How much of the question nobody knows. */
  unknown: number;
  /** The odds of the nearest neighbouring topic beside the first answer. */
  topic: number;
}

const MASS_SCALE = 4;

export function signalsOf({ query, weight, found }: Findings): Signals {
  const answers = found.filter(({ id }) => themeOf(id) === undefined);
  const first = answers[0];
  const topic = found.find(({ id }) => themeOf(id) !== undefined);
  if (first === undefined || weight === 0)
    return { share: 0, covered: 0, likeness: 0, mass: 0, unknown: 1, topic: topic ? 1 : 0 };
  const covered = first.evidence.asked + first.evidence.told;
  const unknown = query.groups.filter(({ meeting }) => meeting === 'unknown');
  return {
    share: shareOfFirst(answers),
    covered,
    likeness: first.evidence.closest,
    mass: Math.log1p(covered * weight) / MASS_SCALE,
    unknown: unknown.reduce((sum, group) => sum + group.weight, 0) / weight,
    topic: topic ? 1 / (1 + Math.exp(first.score - topic.score)) : 0,
  };
}

/** Scores are logarithms of odds, so that their powers compare as chances do. */
function shareOfFirst(answers: readonly Found[]): number {
  const top = answers[0]?.score ?? 0;
  return 1 / answers.reduce((sum, { score }) => sum + Math.exp(score - top), 0);
}
