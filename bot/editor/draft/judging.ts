import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Problem } from '../../../knowledge/problem';
import { projectRoot } from '../../root';
import { Queue } from '../../turns/queue';
import type { Compared, Draft, Verdict } from './judge';
import type { Question } from './worker';

/** Ms without a draft after which the thread, with its copy of the knowledge, is let go. */
const IDLE = 120_000;
/** Drafts that wait at the most. */
const MOST_WAITING = 8;

interface Answer {
  resolve: (found: unknown) => void;
  reject: (error: unknown) => void;
}

/** Judges drafts in a thread of its own, one after the other. */
export class Judging {
  private readonly queue = new Queue();
  private worker: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private waiting = 0;
  private answer: Answer | undefined;

  /** `root` is the project whose knowledge it is. */
  constructor(private readonly root: string) {}

  /** Rejects when too many wait already, and when the thread fails. One that nobody waits for any more is `gone`. */
  judge = async (draft: Draft, isWanted = () => true): Promise<Verdict> => {
    return ((await this.inTurn({ what: 'judge', draft }, isWanted)) as Verdict | undefined) ?? { is: 'gone' };
  };

  /** The same, for the known questions; undefined also where something is wrong with the draft. */
  compare = async (draft: Draft, isWanted = () => true): Promise<Compared | undefined> => {
    return (await this.inTurn({ what: 'compare', draft }, isWanted)) as Compared | undefined;
  };

  /** Everything that is wrong with the knowledge as it is. */
  check = async (today: string): Promise<Problem[]> => {
    return (await this.inTurn({ what: 'check', draft: { today } }, () => true)) as Problem[];
  };

  async close(): Promise<void> {
    clearTimeout(this.idle);
    await this.worker?.terminate();
    this.worker = undefined;
  }

  private async inTurn(question: Question, isWanted: () => boolean): Promise<unknown> {
    if (this.waiting >= MOST_WAITING) throw new Error('Too many drafts wait to be judged.');
    this.waiting++;
    const ask = async (): Promise<unknown> => (isWanted() ? this.ask(question) : undefined);
    return this.queue.run('judge', ask).finally(() => {
      this.waiting--;
    });
  }

  private ask(question: Question): Promise<unknown> {
    clearTimeout(this.idle);
    const worker = this.worker ?? this.start();
    return new Promise((resolve, reject) => {
      this.answer = { resolve, reject };
      worker.postMessage(question);
    }).finally(() => {
      this.idle = setTimeout(() => void this.close(), IDLE).unref();
    });
  }

  private start(): Worker {
    const worker = new Worker(join(projectRoot(), 'dist/bot/editor/draft/worker.js'), { workerData: this.root });
    worker.on('message', (found) => this.answer?.resolve(found));
    worker.on('error', (error) => this.answer?.reject(error));
    worker.on('exit', () => {
      this.answer?.reject(new Error('The thread that judges drafts ended.'));
      if (this.worker === worker) this.worker = undefined;
    });
    worker.unref();
    this.worker = worker;
    return worker;
  }
}
