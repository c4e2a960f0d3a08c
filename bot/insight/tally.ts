import { type Counts, type Fact, keyOf, sum } from './fact';
import type { Ledger } from './ledger';
import { weekOf } from './week';

interface Parts {
  ledger: Ledger;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Counts in memory, so that no turn waits for the store; `flush` writes what came since the last time. */
export class Tally {
  private pending = new Map<string, Counts>();

  constructor(private readonly parts: Parts) {}

  count(facts: readonly Fact[]): void {
    if (facts.length === 0) return;
    const week = weekOf(this.parts.now());
    const counts = this.pending.get(week) ?? {};
    for (const key of facts.map(keyOf)) counts[key] = (counts[key] ?? 0) + 1;
    this.pending.set(week, counts);
  }

  /** Rejects when the store refuses; what was counted is kept for the next time. */
  async flush(): Promise<void> {
    for (const [week, counts] of [...this.pending]) {
      this.pending.delete(week);
      try {
        await this.parts.ledger.add(week, counts);
      } catch (error) {
        this.pending.set(week, sum(counts, this.pending.get(week) ?? {}));
        throw error;
      }
    }
  }
}
