/** Runs work of one key in order of arrival; different keys never wait for each other. */
export interface OneByOne {
  /** Resolves or rejects as `work` does; a failure does not stop what waits behind it. */
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when everything that is queued now has ended. */
  idle(): Promise<void>;
  /** Work that runs or waits in this process. */
  readonly depth: number;
}

/** Within this process. */
export class Queue implements OneByOne {
  private readonly tails = new Map<string, Promise<unknown>>();
  private queued = 0;

  get depth(): number {
    return this.queued;
  }

  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.tails.get(key) ?? Promise.resolve();
    const result = before.then(work, work);
    const tail = result.catch(() => undefined);
    this.tails.set(key, tail);
    this.queued++;
    void tail.then(() => {
      this.queued--;
      if (this.tails.get(key) === tail) this.tails.delete(key);
    });
    return result;
  }

  async idle(): Promise<void> {
    while (this.tails.size > 0) await Promise.all(this.tails.values());
  }
}
