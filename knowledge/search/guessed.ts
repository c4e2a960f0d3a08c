import type { Group, Query } from './query';

/** A corrected word that stands for its word with less than this is a guess: about three letters of ten are other ones. */
const GUESS = 0.6;

/** Whether all that a question was found by are guesses at what was typed: nothing to be sure of ("zibber" → schipper). */
export const isGuessed = ({ groups }: Query): boolean =>
  groups.every((group) => group.meeting === 'unknown' || isGuess(group));

const isGuess = ({ meeting, terms }: Group): boolean =>
  meeting === 'corrected' && [...terms.values()].every(({ strength }) => strength < GUESS);
