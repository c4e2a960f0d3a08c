/** A term that may stand for another; `strength` 0 to 1, `why` as it is shown. */
export interface Related {
  term: string;
  strength: number;
  why: string;
}

export type Relations = (term: string) => readonly Related[];

/** The strongest of a term are kept, so that a common part of many compounds does not make every search slow. */
const MOST_RELATED = 100;

/** Collects relations between terms; the strongest one between two terms counts. */
export class RelationMap {
  private readonly strengths = new Map<string, Map<string, number>>();

  relate(from: string, to: string, strength: number): void {
    if (from === to) return;
    const others = this.strengths.get(from) ?? new Map<string, number>();
    others.set(to, Math.max(others.get(to) ?? 0, strength));
    this.strengths.set(from, others);
  }

  /** Every pair of a group, in both directions. */
  relateAll(terms: readonly string[], strength: number): void {
    for (const from of terms) for (const to of terms) this.relate(from, to, strength);
  }

  /** Leaves out terms that `worthwhile` rejects: no text has them, so nothing would be found. */
  toRelations(worthwhile: (term: string) => boolean): Relations {
    const lists = new Map<string, Related[]>();
    for (const [from, others] of this.strengths) {
      const worth = [...others].filter(([term]) => worthwhile(term));
      const kept = worth.length > MOST_RELATED ? strongestOf(worth) : worth;
      lists.set(
        from,
        kept.map(([term, strength]) => ({ term, strength, why: `${from} ≈ ${term}` })),
      );
    }
    return (term) => lists.get(term) ?? [];
  }
}

const strongestOf = (related: readonly [string, number][]): [string, number][] =>
  [...related].sort(([, a], [, b]) => b - a).slice(0, MOST_RELATED);
