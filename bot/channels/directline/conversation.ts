import type { Queue } from '../../turns/queue';
import type { ActivitySet, LoggedActivity } from './activity';
import type { Conversation, Listener, Post, Unlogged } from './contract';
import type { ConversationLog } from './log';
import { Refused } from './refusal';
import type { Retries } from './retries';

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

/** A conversation that is in use in the one process there is: what was said, who listens, and what is under way. */
export class EmbeddedConversation implements Conversation {
  readonly id: string;
  readonly user: string;
  readonly log: ConversationLog;
  private readonly retries: Retries;
  private readonly listeners = new Set<Listener>();
  greeted: boolean;
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

  get listening(): number {
    return this.listeners.size;
  }

  append(activity: Unlogged): Promise<LoggedActivity> {
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

  listen(listener: Listener, watermark: string | null): Promise<void> {
    return this.inOrder(async () => {
      const missed = await this.log.since(watermark);
      if (missed.activities.length > 0) listener.push(missed);
      this.listeners.add(listener);
    });
  }

  leave(listener: Listener): void {
    this.listeners.delete(listener);
  }

  since(watermark: string | null): Promise<ActivitySet> {
    return this.log.since(watermark);
  }

  post(clientId: string | undefined, { activity, deliver }: Post): Promise<string> {
    return this.retries.once(clientId, { append: async () => (await this.append(activity)).id, deliver });
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
