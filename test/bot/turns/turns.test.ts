import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../../bot/log';
import { openLmdbStore } from '../../../bot/state/lmdb';
import { memoryStore } from '../../../bot/state/memory';
import { type Store, StoreConflict, StoreTooSlow } from '../../../bot/state/store';
import { TurnTooLate } from '../../../bot/turns/budget';
import type { ConversationRecord, Outgoing } from '../../../bot/turns/record';
import { type Decision, type Incoming, Turns } from '../../../bot/turns/turns';
import { freshState, type State } from '../../../dialogs/state';
import { captureLog } from '../captured-log';

const log = createLog('silent');

function setUp(store: Store = memoryStore(), now = () => 1_000) {
  const turns = new Turns({ store, log, now });
  const sent: string[] = [];
  const incoming = (id: string, more: Partial<Incoming> = {}): Incoming => ({
    key: 'directline/a',
    ids: [id],
    reference: { conversation: { id: 'a', isGroup: false, name: '', conversationType: '' } },
    decide: (state) => ({ state: counted(state), reply: { text: `reply to ${id}, turn ${counted(state).misses}` } }),
    send: async ({ activity }) => void sent.push(activity?.text ?? ''),
    working: async () => undefined,
    ...more,
  });
  return { turns, sent, incoming, store };
}

const counted = (state: State | undefined): State => ({ ...freshState('nl'), misses: (state?.misses ?? 0) + 1 });

function repeated(state: State | undefined, said: string): Decision {
  const after = counted(state);
  return { state: after, reply: { text: `heard ${said} ${after.misses} time(s)` } };
}

/** A store in which something happens at every read or write of a kind. */
function spied(store: Store, spy: Partial<Store>): Store {
  return new Proxy(store, { get: (target, name: keyof Store) => spy[name] ?? target[name].bind(target) });
}

test('row 14: an activity that comes twice is handled once', async () => {
  const { turns, sent, incoming } = setUp();
  await turns.handle(incoming('1'));
  await turns.handle(incoming('1'));
  expect(sent).toEqual(['reply to 1, turn 1']);
});

test('row 15: an activity that comes twice at the same moment is handled once', async () => {
  const { turns, sent, incoming } = setUp();
  await Promise.all([turns.handle(incoming('1')), turns.handle(incoming('1'))]);
  expect(sent).toEqual(['reply to 1, turn 1']);
});

test('row 16: a new id with the client’s same id is the same message', async () => {
  const { turns, sent, incoming } = setUp();
  await turns.handle(incoming('1', { ids: ['1', 'client:x'] }));
  await turns.handle(incoming('2', { ids: ['2', 'client:x'] }));
  expect(sent).toHaveLength(1);
});

test('row 17: the same words twice are two messages', async () => {
  const { turns, sent, incoming } = setUp();
  for (const id of ['1', '2']) await turns.handle(incoming(id, { decide: (state) => repeated(state, 'ja') }));
  expect(sent).toEqual(['heard ja 1 time(s)', 'heard ja 2 time(s)']);
});

test('row 18: of 100,000 messages a conversation remembers the ids of the last fifty', async () => {
  const { turns, incoming, store } = setUp();
  await turns.handle(incoming('first', { ids: Array.from({ length: 100_000 }, (_, at) => `id-${at}`) }));
  const { handled } = (await store.get<ConversationRecord>('conversation/directline/a'))?.value ?? { handled: [] };
  expect(handled).toHaveLength(50);
  expect(handled.at(-1)).toBe('id-99999');
});

test('row 19: ten messages, each with less work than the one before, have their effects and replies in order', async () => {
  jest.useFakeTimers();
  const { turns, sent, incoming } = setUp();
  const work = (at: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, (10 - at) * 50));
  const handled = Array.from({ length: 10 }, (_, at) => {
    const send = async ({ activity }: Outgoing): Promise<void> => {
      await work(at);
      sent.push(activity?.text ?? '');
    };
    return turns.handle(incoming(String(at + 1), { send }));
  });
  await jest.advanceTimersByTimeAsync(5_000);
  await Promise.all(handled);
  jest.useRealTimers();
  expect(sent).toEqual(Array.from({ length: 10 }, (_, at) => `reply to ${at + 1}, turn ${at + 1}`));
});

test('row 26: fifty messages at once are all counted, in order', async () => {
  const { turns, sent, incoming } = setUp();
  const ids = Array.from({ length: 50 }, (_, at) => String(at + 1));
  await Promise.all(ids.map((id) => turns.handle(incoming(id))));
  expect(sent).toEqual(ids.map((id) => `reply to ${id}, turn ${id}`));
});

test('row 20: a conversation that hangs does not keep another waiting', async () => {
  const { turns, sent, incoming } = setUp();
  let release = (): void => undefined;
  const hanging = new Promise<void>((resolve) => {
    release = resolve;
  });
  const first = turns.handle(incoming('1', { send: () => hanging }));
  await turns.handle(incoming('2', { key: 'directline/b' }));
  expect(sent).toEqual(['reply to 2, turn 1']);
  release();
  await first;
});

test.each([
  ['get', 'before anything is stored'],
  ['put', 'after the turn was stored'],
] as const)('a store whose %s takes too long once, %s, is asked again; the message is handled once', async (slow, _when) => {
  const inner = memoryStore();
  let calls = 0;
  const once = async <T>(done: Promise<T>): Promise<T> => {
    const result = await done;
    if (calls++ === 0) throw new StoreTooSlow(4_000);
    return result;
  };
  const spy: Partial<Store> =
    slow === 'get' ? { get: (key) => once(inner.get(key)) } : { put: (...all) => once(inner.put(...all)) };
  const { turns, sent, incoming } = setUp(spied(inner, spy));
  await turns.handle(incoming('1'));
  expect(sent).toEqual(['reply to 1, turn 1']);
});

describe('two processes on one store', () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  test('row 27: both turns count: the one that comes second runs again on the fresh state', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'techniekpact-'));
    folders.push(folder);
    const [one, other] = [openLmdbStore(folder), openLmdbStore(folder)];
    const [here, there] = [setUp(one), setUp(other)];
    await Promise.all(
      Array.from({ length: 10 }, (_, at) => [
        here.turns.handle(here.incoming(`here ${at}`)).catch(() => undefined),
        there.turns.handle(there.incoming(`there ${at}`)).catch(() => undefined),
      ]).flat(),
    );
    const record = (await one.get<ConversationRecord>('conversation/directline/a'))?.value;
    expect(record?.state?.misses).toBe(record?.handled.length);
    expect(record?.handled.length).toBeGreaterThanOrEqual(10);
    await Promise.all([one.close(), other.close()]);
  });

  test('row 27: a turn that is overtaken twice is given up with an error, and has overwritten nothing', async () => {
    const inner = memoryStore();
    const key = 'conversation/directline/a';
    const store = spied(inner, {
      put: async (_key, value, etag) => {
        const theirs = { version: 1, handled: ['theirs'], owed: [], touched: 1_000, state: freshState('en') };
        await inner.put(key, theirs, (await inner.get(key))?.etag);
        return inner.put(key, value, etag);
      },
    });
    const { turns, sent, incoming } = setUp(store);
    await expect(turns.handle(incoming('1'))).rejects.toThrow(StoreConflict);
    expect(sent).toEqual([]);
    expect((await inner.get<ConversationRecord>(key))?.value.handled).toEqual(['theirs']);
  });
});

describe('row 28: a store that fails', () => {
  test('at reading: nothing is decided, and the next message goes on', async () => {
    const inner = memoryStore();
    let broken = false;
    const store = spied(inner, { get: (key) => (broken ? Promise.reject(new Error('disk')) : inner.get(key)) });
    const { turns, sent, incoming } = setUp(store);
    await turns.handle(incoming('1'));
    broken = true;
    await expect(turns.handle(incoming('2'))).rejects.toThrow('disk');
    broken = false;
    await turns.handle(incoming('2'));
    expect(sent).toEqual(['reply to 1, turn 1', 'reply to 2, turn 2']);
  });

  test('at writing what was decided: nothing is said, and the next message goes on at what was on screen', async () => {
    const inner = memoryStore();
    let broken = true;
    const store = spied(inner, {
      put: (...written) => (broken ? Promise.reject(new Error('disk')) : inner.put(...written)),
    });
    const { turns, sent, incoming } = setUp(store);
    await expect(turns.handle(incoming('1'))).rejects.toThrow('disk');
    broken = false;
    await turns.handle(incoming('2'));
    expect(sent).toEqual(['reply to 2, turn 1']);
  });

  test('after the reply went out: nobody gets an apology, and the next message goes on after that reply', async () => {
    const inner = memoryStore();
    let writes = 0;
    const store = spied(inner, {
      put: (...written) => (++writes === 2 ? Promise.reject(new Error('disk')) : inner.put(...written)),
    });
    const { turns, sent, incoming } = setUp(store);
    await turns.handle(incoming('1'));
    await turns.handle(incoming('2'));
    expect(sent).toEqual(['reply to 1, turn 1', 'reply to 1, turn 1', 'reply to 2, turn 2']);
  });
});

test('a reply that could not be sent is sent before the next one, once', async () => {
  const { turns, sent, incoming } = setUp();
  const failing = incoming('1', { send: () => Promise.reject(new Error('the channel is away')) });
  await expect(turns.handle(failing)).rejects.toThrow('the channel is away');
  await turns.handle(incoming('2'));
  await turns.handle(incoming('3'));
  expect(sent).toEqual(['reply to 1, turn 1', 'reply to 2, turn 2', 'reply to 3, turn 3']);
});

test('a reply that the channel will never take is not in the way of the next', async () => {
  const { turns, sent, incoming } = setUp();
  const tooLarge = Object.assign(new Error('413'), { statusCode: 413 });
  await expect(turns.handle(incoming('1', { send: () => Promise.reject(tooLarge) }))).rejects.toThrow('413');
  await turns.handle(incoming('2'));
  expect(sent).toEqual(['reply to 2, turn 2']);
});

test('while the channel is away every message is still handled, and its replies come in order', async () => {
  const { turns, sent, incoming } = setUp();
  const away = { send: () => Promise.reject(new Error('away')) };
  for (const id of ['1', '2']) await expect(turns.handle(incoming(id, away))).rejects.toThrow('away');
  await turns.handle(incoming('3'));
  expect(sent).toEqual(['reply to 1, turn 1', 'reply to 2, turn 2', 'reply to 3, turn 3']);
});

describe('row 29: a process that starts again', () => {
  const killed = { send: () => Promise.reject(new Error('killed')) };

  test('sends what the one before still owed, once, with the deed that it promises', async () => {
    const { turns, incoming, store } = setUp();
    const effect = { is: 'do-not-remind' } as const;
    const decide = (): Decision => ({ state: freshState('nl'), reply: { text: 'I will not' }, effect });
    await turns.handle(incoming('1', { ...killed, decide })).catch(() => undefined);
    const delivered: Outgoing[] = [];
    const restarted = new Turns({ store, log, now: () => 2_000 });
    const deliver = async (outgoing: Outgoing) => void delivered.push(outgoing);
    await restarted.resend(deliver, 1_000);
    expect(delivered).toEqual([]);
    await restarted.resend(deliver, 2_000);
    await restarted.resend(deliver, 2_000);
    expect(delivered).toEqual([expect.objectContaining({ activity: { text: 'I will not' }, effect })]);
  });

  test('one that cannot be sent yet does not keep the others waiting, and stays owed', async () => {
    const { turns, incoming, store } = setUp();
    for (const key of ['a', 'b', 'c'])
      await turns.handle(incoming('1', { ...killed, key: `directline/${key}` })).catch(() => undefined);
    const restarted = new Turns({ store, log, now: () => 2_000 });
    let first = true;
    let delivered = 0;
    const deliver = async (): Promise<void> => {
      if (first) {
        first = false;
        throw new Error('still away');
      }
      delivered++;
    };
    await expect(restarted.resend(deliver, 2_000)).rejects.toThrow('still away');
    expect(delivered).toBe(2);
    await restarted.resend(deliver, 2_000);
    expect(delivered).toBe(3);
  });

  test('forgets what it was asked to forget, also when the farewell was never sent', async () => {
    const { turns, incoming, store } = setUp();
    const decide = (): Decision => ({ state: undefined, reply: { text: 'gone' } });
    await turns.handle(incoming('1', { ...killed, decide })).catch(() => undefined);
    const delivered: Outgoing[] = [];
    const deliver = async (outgoing: Outgoing) => void delivered.push(outgoing);
    await new Turns({ store, log, now: () => 2_000 }).resend(deliver, 2_000);
    expect(delivered).toEqual([expect.objectContaining({ forget: true })]);
    expect(await store.get('conversation/directline/a')).toBeUndefined();
  });
});

test('row 32: a forgotten conversation leaves nothing in the store', async () => {
  const { turns, incoming, store } = setUp();
  await turns.handle(incoming('1'));
  await turns.handle(incoming('2', { decide: () => ({ state: undefined, reply: { text: 'gone' } }) }));
  expect(await store.get('conversation/directline/a')).toBeUndefined();
});

test.each([
  ['garbage', 'x'],
  ['an older version', { version: 0, state: {}, handled: [] }],
  ['null', null],
  ['a state of null', { version: 1, handled: [], touched: 1_000, state: null }],
  ['a state that is none', { version: 1, handled: [], touched: 1_000, state: { version: 9 } }],
])('row 31: stored %s is dropped, logged without its content, and the person is told and can go on', async (_what, stored) => {
  const { lines, log: heard } = captureLog();
  const { incoming, store } = setUp();
  const turns = new Turns({ store, log: heard, now: () => 1_000 });
  await store.put('conversation/directline/a', stored, undefined);
  const told: boolean[] = [];
  await turns.handle(
    incoming('1', {
      decide: (state, lost) => {
        told.push(lost);
        return { state: counted(state), reply: { text: 'hello' } };
      },
    }),
  );
  await turns.handle(incoming('2'));
  expect(told).toEqual([true]);
  expect(lines).toEqual([{ level: 40, time: expect.any(Number), msg: expect.stringContaining('was dropped') }]);
  expect((await store.get<{ state: State }>('conversation/directline/a'))?.value.state.misses).toBe(2);
});

test('row 32: after 24 hours without a turn a conversation is forgotten, not before', async () => {
  let now = 0;
  const { turns, incoming, store } = setUp(memoryStore(), () => now);
  now = 1;
  await turns.handle(incoming('1'));
  now = 24 * 60 * 60 * 1000;
  expect(await turns.forgetIdle()).toBe(0);
  now += 1;
  expect(await turns.forgetIdle()).toBe(1);
  expect(await store.get('conversation/directline/a')).toBeUndefined();
});

describe('a store that takes too long', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test('row 21: shows after 3 s that it is being looked up, gives up at 12 s, and lets the next turn through', async () => {
    const inner = memoryStore();
    let hangs = true;
    const store = spied(inner, { get: (key) => (hangs ? new Promise(() => undefined) : inner.get(key)) });
    const { turns, sent, incoming } = setUp(store);
    const working = jest.fn(async () => undefined);
    const late = turns.handle(incoming('1', { working }));
    const outcome = expect(late).rejects.toThrow(TurnTooLate);
    await jest.advanceTimersByTimeAsync(2_999);
    expect(working).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(working).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(9_000);
    await outcome;
    hangs = false;
    await turns.handle(incoming('2'));
    expect(sent).toEqual(['reply to 2, turn 1']);
  });

  test('row 21: a write that ends after the turn was given up says nothing more; the same message again is not handled again', async () => {
    const inner = memoryStore();
    let slow = true;
    const store = spied(inner, {
      put: async (...written) => {
        if (slow) await new Promise((resolve) => setTimeout(resolve, 20_000));
        return inner.put(...written);
      },
    });
    const { turns, sent, incoming } = setUp(store);
    const late = expect(turns.handle(incoming('1'))).rejects.toThrow(TurnTooLate);
    await jest.advanceTimersByTimeAsync(12_000);
    await late;
    await jest.advanceTimersByTimeAsync(10_000);
    expect(sent).toEqual([]);
    slow = false;
    await turns.handle(incoming('1'));
    await turns.handle(incoming('1'));
    expect(sent).toEqual(['reply to 1, turn 1']);
  });
});
