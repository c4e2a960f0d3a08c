/** Numbers from 0 to 1 that are the same for the same seed (the mulberry32 of Tommy Ettinger, public domain). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Disaster {
  /** How many answers were given before it comes. */
  at: number;
  happen(): Promise<void>;
}

/** Disasters that come by what was achieved, not by the clock. */
export class Chaos {
  private achieved = 0;
  private readonly under: Promise<void>[] = [];
  private readonly due: Disaster[];

  constructor(disasters: readonly Disaster[]) {
    this.due = [...disasters].sort((one, other) => one.at - other.at);
  }

  /** One more answer was given. */
  step(): void {
    this.achieved++;
    for (let next = this.due[0]; next && next.at <= this.achieved; next = this.due[0]) {
      this.under.push(next.happen());
      this.due.shift();
    }
  }

  /** Resolves with how many came, once the last is over. */
  async over(): Promise<number> {
    return (await Promise.all(this.under)).length;
  }
}
