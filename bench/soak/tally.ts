export interface Said {
  person: string;
  /** Which of this person's messages it is. */
  index: number;
  begun: number;
  /** The ids that the channel gave it: one, however often it was posted. */
  ids: Set<string>;
}

/** What was said, what was heard, and what should not have been. */
export class Tally {
  private readonly said: Said[] = [];
  /** Ids of the answers to a message, by its id, in the order heard. */
  private readonly answers = new Map<string, Set<string>>();
  private readonly heardAt = new Map<string, number>();
  /** Why messages were not accepted in the end. */
  readonly refused: string[] = [];
  /** Posts that had to be made again. */
  again = 0;
  /** Streams that broke and were opened anew. */
  broken = 0;
  /** Activities of one conversation that were heard in another. */
  crossed = 0;

  say(person: string, index: number): Said {
    const said: Said = { person, index, begun: performance.now(), ids: new Set() };
    this.said.push(said);
    return said;
  }

  /** A message that was not accepted for minutes is lost, and this is why. */
  refuse({ message }: Error): { id?: string } {
    this.refused.push(message);
    return {};
  }

  hear(message: string, answer: string): void {
    const heard = this.answers.get(message) ?? new Set();
    this.answers.set(message, heard.add(answer));
    if (!this.heardAt.has(message)) this.heardAt.set(message, performance.now());
  }

  get sent(): number {
    return this.said.length;
  }

  /** How many messages were answered so many times. */
  answered(times: number): number {
    return this.said.filter((said) => this.timesOf(said) === times).length;
  }

  get twiceOrMore(): number {
    return this.said.filter((said) => this.timesOf(said) > 1).length;
  }

  /** Messages that stand in the history more than once. */
  get writtenTwice(): number {
    return this.said.filter(({ ids }) => ids.size > 1).length;
  }

  /** Messages of which the answer was heard before that of an earlier message in the same conversation. */
  get outOfOrder(): number {
    const latest = new Map<string, number>();
    let count = 0;
    for (const { person, ids } of this.said) {
      const at = this.firstHeard(ids);
      if (at === undefined) continue;
      if (at < (latest.get(person) ?? 0)) count++;
      else latest.set(person, at);
    }
    return count;
  }

  /** Ms from the first attempt to the answer, sorted. */
  get waits(): number[] {
    const waits = this.said.flatMap(({ begun, ids }) => {
      const at = this.firstHeard(ids);
      return at === undefined ? [] : [at - begun];
    });
    return waits.sort((one, other) => one - other);
  }

  private timesOf({ ids }: Said): number {
    return [...ids].reduce((sum, id) => sum + (this.answers.get(id)?.size ?? 0), 0);
  }

  private firstHeard(ids: Set<string>): number | undefined {
    const times = [...ids].flatMap((id) => this.heardAt.get(id) ?? []);
    return times.length > 0 ? Math.min(...times) : undefined;
  }
}
