import type { Store } from '../../state/store';
import { Queue } from '../../turns/queue';
import type { LoggedActivity } from './activity';
import { type Conversations, IDLE_MS, REPEATED_WITHIN_MS, type Unlogged } from './contract';
import { EmbeddedConversation } from './conversation';
import { Heads } from './heads';
import { clientIdOf } from './incoming';
import { ConversationLog } from './log';
import { Retries } from './retries';

/** One that nobody uses leaves memory; it stays in the store. */
const UNUSED_MS = 10 * 60 * 1000;

/** For one process alone: those in use in memory, every one in the store. */
export class EmbeddedConversations implements Conversations {
  private readonly inUse = new Map<string, Promise<EmbeddedConversation | undefined>>();
  private readonly queue = new Queue();
  private readonly heads: Heads;

  constructor(
    private readonly store: Store,
    private readonly clock: () => number,
  ) {
    this.heads = new Heads(store);
  }

  async find(id: string): Promise<EmbeddedConversation | undefined> {
    const conversation = await this.loaded(id);
    if (!conversation) return undefined;
    if (this.isIdle(conversation) && (await this.ended(conversation))) return undefined;
    conversation.used = this.clock();
    return conversation;
  }

  async findOrMake(id: string, user: string): Promise<{ conversation: EmbeddedConversation; made: boolean }> {
    const found = await this.find(id);
    if (found) return { conversation: found, made: false };
    const made = await this.heads.make(id, { user, touched: this.clock(), last: 0, greeted: false });
    // The first may have begun before the head was there; a second has not.
    const conversation = (await this.loaded(id)) ?? (await this.loaded(id));
    if (!conversation) throw new Error('A conversation that was stored just now is gone. See what clears the store.');
    return { conversation, made };
  }

  async append(id: string, activity: Unlogged): Promise<LoggedActivity | undefined> {
    return (await this.find(id))?.append(activity);
  }

  async markGreeted(conversation: EmbeddedConversation): Promise<void> {
    await this.heads.change(conversation.id, { greeted: true });
    conversation.greeted = true;
  }

  async forget(id: string): Promise<void> {
    const conversation = await this.find(id);
    await conversation?.inOrder(async () => {
      await conversation.log.clear();
      await this.heads.change(id, { touched: this.clock(), last: conversation.log.last });
    });
  }

  async sweep(): Promise<number> {
    let forgotten = 0;
    for await (const id of this.heads.ids()) {
      const head = await this.heads.read(id);
      if (head && this.clock() - head.touched < IDLE_MS) continue;
      if (!head) await this.remove(id, await ConversationLog.open(this.store, id, 0));
      if (!(await this.find(id))) forgotten++;
    }
    for (const [id, loading] of this.inUse) if (this.isUnused(await loading)) this.inUse.delete(id);
    return forgotten;
  }

  written(): Promise<void> {
    return this.queue.idle();
  }

  private loaded(id: string): Promise<EmbeddedConversation | undefined> {
    const known = this.inUse.get(id);
    if (known) return known;
    const loading = this.load(id);
    this.inUse.set(id, loading);
    const leave = () => this.inUse.delete(id);
    loading.then((conversation) => conversation ?? leave(), leave);
    return loading;
  }

  private async load(id: string): Promise<EmbeddedConversation | undefined> {
    const head = await this.heads.read(id);
    if (!head) return undefined;
    const log = await ConversationLog.open(this.store, id, head.last);
    const retries = new Retries(this.clock);
    let { touched } = head;
    for await (const activity of log.backwards()) {
      const at = Date.parse(activity.timestamp) || 0;
      touched = Math.max(touched, at);
      if (this.clock() - at >= REPEATED_WITHIN_MS) break;
      const clientId = clientIdOf(activity);
      if (clientId) retries.remember(clientId, { id: activity.id, at });
    }
    return new EmbeddedConversation({ ...head, id, touched, log, retries, queue: this.queue, clock: this.clock });
  }

  /** Whether it ended: not when something was said in it just now. */
  private ended(conversation: EmbeddedConversation): Promise<boolean> {
    return conversation.inOrder(async () => {
      if (!this.isIdle(conversation)) return false;
      conversation.end();
      await this.remove(conversation.id, conversation.log);
      this.inUse.delete(conversation.id);
      return true;
    });
  }

  /** The head last: what is left when this is cut short is found again by it. */
  private async remove(id: string, log: ConversationLog): Promise<void> {
    await log.clear();
    await this.heads.remove(id);
  }

  private isIdle({ touched }: EmbeddedConversation): boolean {
    return this.clock() - touched >= IDLE_MS;
  }

  private isUnused(conversation: EmbeddedConversation | undefined): boolean {
    return conversation !== undefined && conversation.listening === 0 && this.clock() - conversation.used >= UNUSED_MS;
  }
}
