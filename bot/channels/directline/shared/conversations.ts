import type { Redis } from 'ioredis';
import type { ActivitySet, LoggedActivity } from '../activity';
import type { Conversation, Conversations, Listener, Post, Unlogged } from '../contract';
import { Refused } from '../refusal';
import { Archive, type Head } from './archive';
import { Feeds } from './feeds';

interface Parts {
  redis: Redis;
  /** Another connection with the same server, for listening alone. */
  subscriber: Redis;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Hears what went wrong between the server and a listener. */
  report: (error: unknown) => void;
}

/** For several processes: everything is on one Redis, so that any of them serves any request of any conversation. */
export class SharedConversations implements Conversations {
  private readonly archive: Archive;
  private readonly feeds: Feeds;

  constructor({ redis, subscriber, clock, report }: Parts) {
    this.archive = new Archive(redis, clock);
    this.feeds = new Feeds({ archive: this.archive, subscriber, report });
  }

  async find(id: string): Promise<Conversation | undefined> {
    const head = await this.archive.head(id);
    return head && new SharedConversation(id, head, this);
  }

  async findOrMake(id: string, user: string): Promise<{ conversation: Conversation; made: boolean }> {
    const made = await this.archive.make(id, user);
    const conversation = await this.find(id);
    if (!conversation) throw new Error('A conversation that was stored just now is gone. See what clears the store.');
    return { conversation, made };
  }

  markGreeted({ id }: Conversation): Promise<void> {
    return this.archive.markGreeted(id);
  }

  forget(id: string): Promise<void> {
    return this.archive.clear(id);
  }

  sweep(): Promise<number> {
    return this.feeds.sweep();
  }

  written(): Promise<void> {
    return this.feeds.idle();
  }

  append(id: string, activity: Unlogged, clientId?: string): Promise<LoggedActivity | undefined> {
    return this.archive.append(id, activity, clientId);
  }

  since(id: string, watermark: string | null): Promise<ActivitySet> {
    return this.archive.since(id, watermark);
  }

  get listeners(): Pick<Feeds, 'size' | 'join' | 'leave'> {
    return this.feeds;
  }
}

/** Keeps nothing itself: what it knew could be changed by another process. */
class SharedConversation implements Conversation {
  readonly user: string;
  readonly greeted: boolean;
  greeting: Promise<void> | undefined;

  constructor(
    readonly id: string,
    { user, greeted }: Head,
    private readonly all: SharedConversations,
  ) {
    this.user = user;
    this.greeted = greeted;
  }

  get listening(): number {
    return this.all.listeners.size(this.id);
  }

  async append(activity: Unlogged, clientId?: string): Promise<LoggedActivity> {
    const logged = await this.all.append(this.id, activity, clientId);
    if (!logged) throw new Refused('gone');
    return logged;
  }

  /** Delivered each time: the bot knows by its id what it handled, and only it knows that for every process. */
  async post(clientId: string | undefined, { activity, deliver }: Post): Promise<string> {
    const { id } = await this.append(activity, clientId);
    await deliver(id);
    return id;
  }

  since(watermark: string | null): Promise<ActivitySet> {
    return this.all.since(this.id, watermark);
  }

  listen(listener: Listener, watermark: string | null): Promise<void> {
    return this.all.listeners.join(this.id, listener, watermark);
  }

  leave(listener: Listener): void {
    this.all.listeners.leave(this.id, listener);
  }
}
