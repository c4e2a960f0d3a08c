import type { Activity, ConversationReference } from 'botbuilder';
import type { State } from '../../dialogs/state';
import type { Log } from '../log';
import { type Store, StoreConflict } from '../state/store';
import { BUDGET, type Budget, within } from './budget';
import { type OneByOne, Queue } from './queue';
import { type ConversationRecord, EMPTY_RECORD, type Outgoing, readRecord, withHandled } from './record';

/** What a turn decided. A state of `undefined` forgets the conversation once the reply is out. */
export interface Decision {
  state: State | undefined;
  reply?: Partial<Activity> | undefined;
}

/** One activity to handle, with the ways to answer it. */
export interface Incoming {
  /** Channel and conversation: turns of one key run one after the other. */
  key: string;
  /** The activity's id and the client's own: a second one with any of these is not handled again. */
  ids: string[];
  reference: Partial<ConversationReference>;
  /** `lost` says that something was stored that could not be read. Pure: it may run twice. */
  decide(state: State | undefined, lost: boolean): Decision;
  send(activity: Partial<Activity>): Promise<void>;
  /** Shows that the assistant is at work. */
  working(): Promise<void>;
}

interface Parts {
  store: Store;
  log: Log;
  /** Milliseconds since 1970. */
  now: () => number;
  budget?: Budget;
  /** One for all processes that share the store; absent: this process is the only one. */
  queue?: OneByOne | undefined;
}

interface Loaded {
  record: ConversationRecord;
  etag: string | undefined;
  lost: boolean;
}

const PREFIX = 'conversation/';
const IDLE_MS = 24 * 60 * 60 * 1000;

/** Each message is handled once, in order within its conversation; its reply is kept until the channel took it. */
export class Turns {
  private readonly queue: OneByOne;

  constructor(private readonly parts: Parts) {
    this.queue = parts.queue ?? new Queue();
  }

  /** Rejects when the turn failed or took too long; the caller apologises. */
  handle(incoming: Incoming): Promise<void> {
    const onWorking = () => void incoming.working().catch(() => undefined);
    const limits = { budget: this.parts.budget ?? BUDGET, onWorking };
    return this.queue.run(incoming.key, () => within((signal) => this.take(incoming, signal), limits));
  }

  /** Resolves when no turn is running. */
  idle(): Promise<void> {
    return this.queue.idle();
  }

  /** Sends what an earlier process decided and could not send any more. */
  async resend(deliver: (outgoing: Outgoing) => Promise<void>): Promise<void> {
    for await (const key of this.parts.store.keys(PREFIX)) await this.resendIn(key.slice(PREFIX.length), deliver);
  }

  /** The same for one conversation, by the key of its turns. */
  resendIn(key: string, deliver: (outgoing: Outgoing) => Promise<void>): Promise<void> {
    return this.queue.run(key, async () => {
      const { record, etag } = await this.load(PREFIX + key);
      if (!record.outgoing) return;
      await deliver(record.outgoing);
      await this.settle(PREFIX + key, { record, etag, sent: true });
    });
  }

  /** Forgets conversations without a turn in the last 24 hours. Gives how many. */
  async forgetIdle(): Promise<number> {
    let forgotten = 0;
    for await (const key of this.parts.store.keys(PREFIX)) {
      const { record } = await this.load(key);
      if (record.touched > this.parts.now() - IDLE_MS) continue;
      await this.parts.store.remove(key);
      forgotten++;
    }
    return forgotten;
  }

  private async take(incoming: Incoming, signal: AbortSignal): Promise<void> {
    try {
      await this.attempt(incoming, signal);
    } catch (error) {
      if (!(error instanceof StoreConflict)) throw error;
      await this.attempt(incoming, signal);
    }
  }

  private async attempt(incoming: Incoming, signal: AbortSignal): Promise<void> {
    const key = PREFIX + incoming.key;
    const loaded = await this.load(key);
    signal.throwIfAborted();
    const { record } = loaded;
    if (record.outgoing) await incoming.send(record.outgoing.activity);
    if (incoming.ids.some((id) => record.handled.includes(id))) return this.settle(key, { ...loaded, sent: true });

    const { state, reply } = incoming.decide(record.state, loaded.lost);
    const next: ConversationRecord = {
      version: 1,
      state,
      handled: withHandled(record, incoming.ids),
      outgoing: reply && { activity: reply, reference: incoming.reference },
      touched: this.parts.now(),
    };
    signal.throwIfAborted();
    const etag = await this.parts.store.put(key, next, loaded.etag);
    if (reply) await incoming.send(reply);
    await this.settle(key, { record: next, etag, sent: reply !== undefined });
  }

  /** The reply is out: it is no longer owed. A forgotten conversation leaves nothing behind. */
  private async settle(
    key: string,
    { record, etag, sent }: Pick<Loaded, 'record' | 'etag'> & { sent: boolean },
  ): Promise<void> {
    if (record.state === undefined && record.touched > 0) return this.parts.store.remove(key);
    if (sent && record.outgoing) await this.parts.store.put(key, { ...record, outgoing: undefined }, etag);
  }

  private async load(key: string): Promise<Loaded> {
    const stored = await this.parts.store.get<unknown>(key);
    if (!stored) return { record: EMPTY_RECORD, etag: undefined, lost: false };
    const record = readRecord(stored.value);
    if (!record) this.parts.log.warn('A stored conversation could not be read and was dropped.');
    return { record: record ?? EMPTY_RECORD, etag: stored.etag, lost: record === undefined };
  }
}
