import { join } from 'node:path';
import type { Knowledge } from '../../knowledge/load';
import type { Locale } from '../../knowledge/schema';
import type { Observed } from '../assistant';
import { causeOf, type Log } from '../log';
import { projectRoot } from '../root';
import type { Store } from '../state/store';
import { Queue } from '../turns/queue';
import { worldAt } from '../world';
import { Asked, type Missed } from './asked';
import type { Fact } from './fact';
import { factsOf } from './facts-of';
import { createLedger, type Ledger } from './ledger';
import { Recall } from './recall';
import { Tally } from './tally';
import { createWordsOf, type WordsOf } from './word-groups';

interface Parts {
  store: Store;
  knowledge: () => Knowledge;
  /** Milliseconds since 1970. */
  now: () => number;
  log: Log;
}

/** Questions that wait for the store at the most: more are counted and their words let go. */
const MOST_WAITING = 1000;

/** What is counted of the conversations, beside them: a fault here is logged and harms no turn. */
export class Insight {
  readonly ledger: Ledger;
  readonly asked: Asked;
  private readonly tally: Tally;
  private readonly recall: Recall;
  private readonly writing = new Queue();
  private readonly waiting: { missed: Missed; day: string }[] = [];
  private forgottenOn = '';

  constructor(private readonly parts: Parts) {
    const { store, now } = parts;
    this.ledger = createLedger(store);
    this.asked = new Asked(store);
    this.tally = new Tally({ ledger: this.ledger, now });
    this.recall = new Recall({ wordsOf: wordsFollowing(parts), nearest: nearestIn(parts), now });
  }

  readonly observe = (observed: Observed): void =>
    void this.safely(() => {
      this.tally.count(factsOf(observed));
      this.take(this.recall.hear(observed));
    });

  /** Someone followed the link with that id. */
  followed(link: string): void {
    this.tally.count([{ what: 'followed', of: link, part: '-', locale: '-', channel: '-' }]);
  }

  /** Writes what was counted, and once a day forgets what is past its time. Never rejects. */
  tick(): Promise<void> {
    return this.inTurn(async () => {
      this.take(this.recall.giveUp());
      await this.write();
      await this.forget();
    });
  }

  /** Writes everything that is still in memory. Never rejects. */
  close(): Promise<void> {
    return this.inTurn(() => {
      this.take(this.recall.giveUp(true));
      return this.write();
    });
  }

  private today(): string {
    return worldAt(this.parts.now(), this.parts.knowledge()).today;
  }

  private take(questions: Missed[]): void {
    if (questions.length === 0) return;
    this.tally.count(questions.map(missedFact));
    const day = this.today();
    if (this.waiting.length < MOST_WAITING) this.waiting.push(...questions.map((missed) => ({ missed, day })));
  }

  private async write(): Promise<void> {
    await this.tally.flush();
    for (let [next] = this.waiting; next; [next] = this.waiting) {
      await this.asked.add(next.missed, next.day);
      this.waiting.shift();
    }
  }

  private async forget(): Promise<void> {
    const today = this.today();
    if (this.forgottenOn === today) return;
    await this.asked.forget(this.parts.now(), today);
    await this.ledger.forget(this.parts.now());
    this.forgottenOn = today;
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    return this.writing.run('insight', () => this.safely(work));
  }

  private async safely(work: () => Promise<void> | void): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.parts.log.warn({ cause: causeOf(error) }, 'Something of the insight could not be counted.');
    }
  }
}

const missedFact = ({ why, nearest = '-', locale }: Missed): Fact => {
  return { what: 'missed', of: nearest, part: why, locale, channel: '-' };
};

/** The word lists are read at the first question, and again when the knowledge changed. */
function wordsFollowing({ knowledge }: Parts): WordsOf {
  let made: { version: string; wordsOf: WordsOf } | undefined;
  return (text, locale) => {
    const { version, entries } = knowledge();
    if (made?.version !== version)
      made = { version, wordsOf: createWordsOf(join(projectRoot(), 'knowledge'), entries.values()) };
    return made.wordsOf(text, locale);
  };
}

const nearestIn =
  ({ knowledge }: Parts) =>
  (text: string, locale: Locale): string | undefined =>
    knowledge().search.search(text, locale, 1).hits[0]?.id;
