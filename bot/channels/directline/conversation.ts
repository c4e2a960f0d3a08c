import type { Queue } from '../../turns/queue';
import type { Account, ActivitySet, LoggedActivity } from './activity';
import type { ConversationLog } from './log';
import { Refused } from './refusal';
import type { Retries } from './retries';

/** An open stream: gets what is appended, and hears when the conversation is over. */
export interface Listener {
  push(set: ActivitySet): void;
  end(): void;
}

interface Parts {
  id: string;
  user: string;
  greeted: boolean;
  /** When something was last said, in ms. */
  touched: number;
  log: ConversationLog;
  retries: Retries;
  queue: Queue;
  clock: () => number;
}

/** A conversation that is in use: what was said, who listens, and what is under way. */
export class Conversation {
  readonly id: string;
  readonly user: string;
  readonly log: ConversationLog;
  readonly retries: Retries;
  readonly listeners = new Set<Listener>();
  greeted: boolean;
  /** The welcome while it is being delivered. */
  greeting: Promise<void> | undefined;
  touched: number;
  /** When it was last looked up, in ms. */
  used: number;
  private ended = false;
  private readonly queue: Queue;
  private readonly clock: () => number;

  constructor({ id, user, greeted, touched, log, retries, queue, clock }: Parts) {
    this.id = id;
    this.user = user;
    this.greeted = greeted;
    this.touched = touched;
    this.log = log;
    this.retries = retries;
    this.queue = queue;
    this.clock = clock;
    this.used = clock();
  }

  append(activity: { type: string; from: Account; [field: string]: unknown }): Promise<LoggedActivity> {
    return this.inOrder(async () => {
      if (this.ended) throw new Refused('gone');
      this.touched = Math.max(this.touched, this.clock());
      const timestamp = new Date(this.touched).toISOString();
      const conversation = { id: this.id };
      const logged = await this.log.append({ ...activity, channelId: 'directline', conversation, timestamp });
      const set = { activities: [logged], watermark: String(this.log.last) };
      for (const listener of this.listeners) listener.push(set);
      return logged;
    });
  }

  /** The listener gets what came after the watermark, then all that is new: nothing twice, nothing missed. */
  listen(listener: Listener, watermark: string | null): Promise<void> {
    return this.inOrder(async () => {
      const missed = await this.log.since(watermark);
      if (missed.activities.length > 0) listener.push(missed);
      this.listeners.add(listener);
    });
  }

  /** Nothing is written in it any more, and nobody listens. */
  end(): void {
    this.ended = true;
    for (const listener of this.listeners) listener.end();
  }

  /** Appends, replays and forgetting come one after the other. */
  inOrder<T>(work: () => Promise<T>): Promise<T> {
    return this.queue.run(this.id, work);
  }
}
