import type { ConversationReference } from 'botbuilder';
import type { State } from '../../dialogs/state';
import { causeOf, type Log } from '../log';
import { type Store, StoreConflict, StoreTooSlow } from '../state/store';
import { BUDGET, type Budget, within } from './budget';
import { type Paid, pay, type Send } from './pay';
import { type OneByOne, Queue } from './queue';
import { type ConversationRecord, EMPTY_RECORD, type Outgoing, readRecord, withHandled, withOwed } from './record';

/** What a turn decided. A state of `undefined` forgets the conversation once the reply is out. */
export interface Decision extends Pick<Outgoing, 'effect'> {
  state: State | undefined;
  reply?: Outgoing['activity'] | undefined;
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
  /** Does what the reply promises and sends it. */
  send: Send;
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
    const { ordered, onWorking } = inOrder(incoming);
    const limits = { budget: this.parts.budget ?? BUDGET, onWorking };
    return this.queue.run(incoming.key, () => within((signal) => this.take(ordered, signal), limits));
  }

  /** Turns that run or wait in this process. */
  get depth(): number {
    return this.queue.depth;
  }

  /** Resolves when no turn is running. */
  idle(): Promise<void> {
    return this.queue.idle();
  }

  /**
   * Sends what turns before `before` (ms since 1970) decided and could not send.
   * Rejects with the first failure once all were tried.
   */
  async resend(send: Send, before: number): Promise<void> {
    const failures: unknown[] = [];
    for await (const key of this.parts.store.keys(PREFIX))
      await this.resendIn(key.slice(PREFIX.length), send, before).catch((failure: unknown) => failures.push(failure));
    if (failures.length > 0) throw failures[0];
  }

  /** The same for one conversation, by the key of its turns. */
  resendIn(key: string, send: Send, before = Number.POSITIVE_INFINITY): Promise<void> {
    return this.queue.run(key, async () => {
      const loaded = await this.load(PREFIX + key);
      if (loaded.record.owed.length === 0 || loaded.record.touched >= before) return;
      await this.settle(PREFIX + key, loaded, await pay(loaded.record.owed, send));
    });
  }

  /** Forgets conversations without a turn in the last 24 hours. Gives how many. */
  async forgetIdle(): Promise<number> {
    let forgotten = 0;
    for await (const key of this.parts.store.keys(PREFIX)) {
      await this.queue.run(key.slice(PREFIX.length), async () => {
        const { record } = await this.load(key);
        if (record !== EMPTY_RECORD) return;
        await this.parts.store.remove(key);
        forgotten++;
      });
    }
    return forgotten;
  }

  /** A second attempt finds what the first one stored and handles nothing twice. */
  private async take(incoming: Incoming, signal: AbortSignal): Promise<void> {
    try {
      await this.attempt(incoming, signal);
    } catch (error) {
      if (!(error instanceof StoreConflict || error instanceof StoreTooSlow)) throw error;
      signal.throwIfAborted();
      await this.attempt(incoming, signal);
    }
  }

  private async attempt(incoming: Incoming, signal: AbortSignal): Promise<void> {
    const key = PREFIX + incoming.key;
    const loaded = await this.load(key);
    signal.throwIfAborted();
    const { record } = loaded;
    if (incoming.ids.some((id) => record.handled.includes(id)))
      return this.settle(key, loaded, await pay(record.owed, incoming.send));

    const { state, reply, effect } = incoming.decide(record.state, loaded.lost);
    const forget = state === undefined || undefined;
    const outgoing = { activity: reply, reference: incoming.reference, effect, forget };
    const next: ConversationRecord = {
      ...{ version: 1, state, touched: this.parts.now() },
      handled: withHandled(record, incoming.ids),
      owed: withOwed(record, reply || effect || forget ? outgoing : undefined),
    };
    const etag = await this.parts.store.put(key, next, loaded.etag);
    signal.throwIfAborted();
    await this.settle(key, { record: next, etag }, await pay(next.owed, incoming.send));
  }

  /**
   * What is out is no longer owed; a forgotten conversation leaves nothing behind. Rejects with what kept a reply
   * from being sent. A write that fails is no reason to apologise: the reply is out, and may come once more.
   */
  private async settle(key: string, { record, etag }: Omit<Loaded, 'lost'>, { left, failure }: Paid): Promise<void> {
    const over = left.length === 0 && record.state === undefined && record.touched > 0;
    try {
      if (over) await this.parts.store.remove(key);
      else if (left.length < record.owed.length) await this.parts.store.put(key, { ...record, owed: left }, etag);
    } catch (error) {
      if (!(error instanceof StoreConflict))
        this.parts.log.warn({ cause: causeOf(error) }, 'That a reply is out could not be written; it may come twice.');
    }
    if (failure !== undefined) throw failure;
  }

  private async load(key: string): Promise<Loaded> {
    const stored = await this.parts.store.get<unknown>(key);
    if (!stored) return { record: EMPTY_RECORD, etag: undefined, lost: false };
    const record = readRecord(stored.value);
    if (!record) this.parts.log.warn('A stored conversation could not be read and was dropped.');
    const isIdle = record !== undefined && record.touched <= this.parts.now() - IDLE_MS;
    const known = record && !isIdle ? record : EMPTY_RECORD;
    return { record: known, etag: stored.etag, lost: record === undefined };
  }
}

/** That the assistant is at work is said before the reply or not at all, however slow the channel is. */
function inOrder(incoming: Incoming): { ordered: Incoming; onWorking: () => void } {
  let saying: Promise<void> | undefined;
  let isSending = false;
  const send: Send = async (outgoing) => {
    isSending = true;
    await saying;
    await incoming.send(outgoing);
  };
  const onWorking = (): void => {
    if (!isSending) saying = incoming.working().catch(() => undefined);
  };
  return { ordered: { ...incoming, send }, onWorking };
}
