import { type Store, StoreConflict } from '../../state/store';
import type { ActivitySet, LoggedActivity } from './activity';
import { digits, givenBy, HISTORY, numberIn } from './contract';

type Unnumbered = Omit<LoggedActivity, 'id'>;

/** The activities of one conversation, numbered from 1, each under its own key of the store. */
export class ConversationLog {
  private first: number;

  private constructor(
    private readonly store: Store,
    private readonly conversation: string,
    private newest: number,
  ) {
    this.first = newest + 1;
  }

  /** `last` is the number of the last activity that was forgotten, 0 when none was. */
  static async open(store: Store, conversation: string, last: number): Promise<ConversationLog> {
    const log = new ConversationLog(store, conversation, last);
    const numbers: number[] = [];
    for await (const key of store.keys(log.key(''))) numbers.push(numberIn(key));
    log.first = numbers[0] ?? last + 1;
    log.newest = numbers.at(-1) ?? last;
    return log;
  }

  /** The number of the last activity, also when it was forgotten. */
  get last(): number {
    return this.newest;
  }

  /** Gives the activity its id. One that does not fit in the history any more is removed. */
  async append(activity: Unnumbered): Promise<LoggedActivity> {
    const number = digits(++this.newest);
    const logged = { ...activity, id: `${this.conversation}|${number}` } as LoggedActivity;
    try {
      await this.store.put(this.key(number), logged, undefined);
    } catch (error) {
      // Another process took the number.
      if (error instanceof StoreConflict) return this.append(activity);
      throw error;
    }
    while (this.newest - this.first >= HISTORY) await this.removeFirst();
    return logged;
  }

  async since(watermark: string | null | undefined): Promise<ActivitySet> {
    const last = this.newest;
    const given = givenBy(watermark);
    const from = given > last ? this.first : Math.max(this.first, given + 1);
    const numbers = Array.from({ length: last - from + 1 }, (_, index) => from + index);
    const found = await Promise.all(numbers.map((number) => this.read(number)));
    return { activities: found.filter((activity) => activity !== undefined), watermark: String(last) };
  }

  /** From the newest to the oldest. */
  async *backwards(): AsyncIterable<LoggedActivity> {
    for (let number = this.newest; number >= this.first; number--) {
      const activity = await this.read(number);
      if (activity) yield activity;
    }
  }

  /** Removes every activity; the numbers go on where they were. */
  async clear(): Promise<void> {
    while (this.first <= this.newest) await this.removeFirst();
  }

  /** One that is broken is passed over. */
  private async read(number: number): Promise<LoggedActivity | undefined> {
    const stored = await this.store.get<LoggedActivity | null>(this.key(digits(number)));
    return typeof stored?.value?.id === 'string' ? stored.value : undefined;
  }

  private async removeFirst(): Promise<void> {
    await this.store.remove(this.key(digits(this.first)));
    this.first++;
  }

  private key(number: string): string {
    return `directline/log/${this.conversation}/${number}`;
  }
}
