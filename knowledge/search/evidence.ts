import type { ReadEntry, ReadPassage } from './corpus';
import type { Claim } from './rank';

/** How an entry answers a question; every value 0 to 1, a share of the question's weight. */
export interface Evidence {
  /** In the questions and keywords. */
  asked: number;
  /** Only in the answer. */
  told: number;
  /** The likeness with the most like question, and the mean of the three most like ones. */
  closest: number;
  close: number;
  /** How much of the entry's questions share the words: high when they are what the entry is about. */
  central: number;
  /** The likeness in words without meaning of their own. */
  small: number;
}

export interface Asked {
  claims: ReadonlyMap<string, readonly Claim[]>;
  /** How many groups the question has. */
  groups: number;
  /** The weight of the whole question. */
  weight: number;
  stops: readonly string[];
}

/** The best worth that answers each group of the question; the place is the group's. */
type Best = Float64Array;
const best = ({ groups }: Asked): Best => new Float64Array(groups);

export function evidenceOf(entry: ReadEntry, asked: Asked): Evidence {
  const [inQuestions, inEither, found] = [best(asked), best(asked), best(asked)];
  const likenesses: number[] = [];
  let central = 0;
  let questions = 0;
  let small = 0;
  for (const passage of entry.passages) {
    found.fill(0);
    answer(found, passage, asked.claims);
    raise(inEither, found);
    if (passage.field !== 'told') raise(inQuestions, found);
    if (passage.field !== 'asked' || passage.terms.length + passage.stops.length === 0) continue;
    const mass = sum(found);
    questions++;
    central += mass / asked.weight;
    likenesses.push(likeness(mass, passage, asked));
    small = Math.max(small, overlap(passage.stops, asked.stops));
  }
  likenesses.sort((a, b) => b - a);
  const total = sum(inQuestions);
  return {
    asked: total / asked.weight,
    told: (sum(inEither) - total) / asked.weight,
    closest: likenesses[0] ?? 0,
    close: sum(likenesses.slice(0, 3)) / 3,
    central: questions === 0 ? 0 : central / questions,
    small,
  };
}

function answer(all: Best, { terms, stops }: ReadPassage, claims: Asked['claims']): void {
  answerBy(terms, all, claims);
  answerBy(stops, all, claims);
}

/** Most terms of a passage are not asked for: nothing is made for those. */
function answerBy(terms: readonly string[], all: Best, claims: Asked['claims']): void {
  for (const term of terms) {
    const answered = claims.get(term);
    if (answered === undefined) continue;
    for (const { group, worth } of answered) if (worth > (all[group] ?? 0)) all[group] = worth;
  }
}

function raise(all: Best, found: Best): void {
  for (let group = 0; group < found.length; group++) all[group] = Math.max(all[group] ?? 0, found[group] ?? 0);
}

/** The cosine of what they share: 1 for the same words and no other. */
function likeness(mass: number, passage: ReadPassage, asked: Asked): number {
  return mass === 0 ? 0 : mass / Math.sqrt(asked.weight * Math.max(passage.weight, mass));
}

function overlap(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const shared = a.filter((term) => b.includes(term)).length;
  return shared / Math.sqrt(a.length * b.length);
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < values.length; at++) total += values[at] ?? 0;
  return total;
}
