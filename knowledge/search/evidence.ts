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
  /** The weight of the whole question. */
  weight: number;
  stops: readonly string[];
}

type Best = Map<number, number>;

export function evidenceOf(entry: ReadEntry, asked: Asked): Evidence {
  const inQuestions: Best = new Map();
  const inAnswer: Best = new Map();
  const likenesses: number[] = [];
  let central = 0;
  let questions = 0;
  let small = 0;
  for (const passage of entry.passages) {
    const found = answered(passage, asked.claims);
    raise(passage.field === 'told' ? inAnswer : inQuestions, found);
    if (passage.field !== 'asked' || passage.terms.length + passage.stops.length === 0) continue;
    const mass = sum(found.values());
    questions++;
    central += mass / asked.weight;
    likenesses.push(likeness(mass, passage, asked));
    small = Math.max(small, overlap(passage.stops, asked.stops));
  }
  likenesses.sort((a, b) => b - a);
  const inEither: Best = new Map(inQuestions);
  raise(inEither, inAnswer);
  const total = sum(inQuestions.values());
  return {
    asked: total / asked.weight,
    told: (sum(inEither.values()) - total) / asked.weight,
    closest: likenesses[0] ?? 0,
    close: sum(likenesses.slice(0, 3)) / 3,
    central: questions === 0 ? 0 : central / questions,
    small,
  };
}

function answered({ terms, stops }: ReadPassage, claims: Asked['claims']): Best {
  const best: Best = new Map();
  for (const list of [terms, stops])
    for (const term of list)
      for (const { group, worth } of claims.get(term) ?? []) best.set(group, Math.max(best.get(group) ?? 0, worth));
  return best;
}

function raise(all: Best, found: Best): void {
  for (const [group, worth] of found) all.set(group, Math.max(all.get(group) ?? 0, worth));
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

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
