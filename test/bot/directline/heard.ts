/** Things in the order in which they were heard, with a promise for one that is still to come. */
export class Heard<T> {
  readonly all: T[] = [];
  private readonly waiting: { wanted: (thing: T) => boolean; resolve: (thing: T) => void }[] = [];

  hear(thing: T): void {
    this.all.push(thing);
    for (const { wanted, resolve } of this.waiting) if (wanted(thing)) resolve(thing);
  }

  /** The first that is wanted, of those heard and those to come. */
  first(wanted: (thing: T) => boolean): Promise<T> {
    const found = this.all.find(wanted);
    if (found !== undefined) return Promise.resolve(found);
    return new Promise((resolve) => this.waiting.push({ wanted, resolve }));
  }
}
