import type { Redis } from 'ioredis';
import { Queue } from '../../../turns/queue';
import type { ActivitySet } from '../activity';
import { type Listener, numberIn } from '../contract';
import { type Archive, channelOf } from './archive';

/** The listeners of one conversation in this process, each with the number that it has; none before its first look. */
interface Feed {
  listeners: Map<Listener, number | undefined>;
  subscribed: Promise<unknown>;
  /** A look at what is new that has not begun yet. */
  due: boolean;
}

/** Ms after which is looked again where Redis gave no answer. */
const AGAIN = 1_000;

interface Parts {
  archive: Archive;
  /** A connection of its own: one that is subscribed does nothing else. */
  subscriber: Redis;
  report: (error: unknown) => void;
}

/**
 * Brings what any process appends to the listeners of this one. A message on the channel only says that there is
 * something; what it is, is read from the stream by number, so that one that was lost costs time and no words.
 */
export class Feeds {
  private readonly feeds = new Map<string, Feed>();
  private readonly ids = new Map<string, string>();
  private readonly queue = new Queue();

  constructor(private readonly parts: Parts) {
    parts.subscriber.on('message', (channel: string) => this.look(this.ids.get(channel)));
    parts.subscriber.on('ready', () => {
      for (const id of this.feeds.keys()) this.look(id);
    });
  }

  size(id: string): number {
    return this.feeds.get(id)?.listeners.size ?? 0;
  }

  /** Rejects when the server is away; the listener is not there then. */
  async join(id: string, listener: Listener, watermark: string | null): Promise<void> {
    const feed = this.feeds.get(id) ?? this.open(id);
    feed.listeners.set(listener, undefined);
    try {
      await feed.subscribed;
      await this.queue.run(id, async () => {
        const missed = await this.parts.archive.since(id, watermark);
        if (missed.activities.length > 0) listener.push(missed);
        if (feed.listeners.has(listener)) feed.listeners.set(listener, Number(missed.watermark));
      });
    } catch (error) {
      this.leave(id, listener);
      throw error;
    }
  }

  leave(id: string, listener: Listener): void {
    const feed = this.feeds.get(id);
    if (!feed?.listeners.delete(listener) || feed.listeners.size > 0) return;
    this.feeds.delete(id);
    this.ids.delete(channelOf(id));
    this.parts.subscriber.unsubscribe(channelOf(id)).catch(this.parts.report);
  }

  /** Ends the streams of conversations that are over. Gives how many conversations. */
  async sweep(): Promise<number> {
    let over = 0;
    for (const [id, { listeners }] of [...this.feeds]) {
      if (await this.parts.archive.head(id)) continue;
      for (const listener of [...listeners.keys()]) listener.end();
      over++;
    }
    return over;
  }

  /** Resolves when everything that was read has been passed on. */
  idle(): Promise<void> {
    return this.queue.idle();
  }

  private open(id: string): Feed {
    const subscribed = this.parts.subscriber.subscribe(channelOf(id));
    const feed = { listeners: new Map(), subscribed, due: false };
    this.feeds.set(id, feed);
    this.ids.set(channelOf(id), id);
    return feed;
  }

  private look(id: string | undefined): void {
    const feed = id === undefined ? undefined : this.feeds.get(id);
    if (!id || !feed || feed.due) return;
    feed.due = true;
    this.queue
      .run(id, () => this.pass(id, feed))
      .catch((error: unknown) => {
        this.parts.report(error);
        setTimeout(() => this.look(id), AGAIN).unref();
      });
  }

  private async pass(id: string, feed: Feed): Promise<void> {
    feed.due = false;
    const at = [...feed.listeners.values()].filter((number) => number !== undefined);
    if (at.length === 0) return;
    const { activities, watermark } = await this.parts.archive.since(id, String(Math.min(...at)));
    for (const [listener, number] of feed.listeners) {
      if (number === undefined) continue;
      feed.listeners.set(listener, Number(watermark));
      push(listener, { activities: activities.filter((activity) => numberIn(activity.id) > number), watermark });
    }
  }
}

function push(listener: Listener, set: ActivitySet): void {
  if (set.activities.length > 0) listener.push(set);
}
