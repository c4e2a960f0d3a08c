import type { Activity } from 'botbuilder';
import { createLog } from '../../../bot/log';
import { memoryStore } from '../../../bot/state/memory';
import { type Store, StoreConflict } from '../../../bot/state/store';
import { TurnTooLate } from '../../../bot/turns/budget';
import { type Incoming, Turns } from '../../../bot/turns/turns';
import { freshState, type State } from '../../../dialogs/state';

const log = createLog('silent');

function setUp(store: Store = memoryStore(), now = () => 1_000) {
  const turns = new Turns({ store, log, now });
  const sent: string[] = [];
  const incoming = (id: string, more: Partial<Incoming> = {}): Incoming => ({
    key: 'directline/a',
    ids: [id],
    reference: { conversation: { id: 'a', isGroup: false, name: '', conversationType: '' } },
    decide: (state) => ({ state: counted(state), reply: { text: `reply to ${id}, turn ${counted(state).misses}` } }),
    send: async ({ text }) => void sent.push(text ?? ''),
    working: async () => undefined,
    ...more,
  });
  return { turns, sent, incoming, store };
}

const counted = (state: State | undefined): State => ({ ...freshState('nl'), misses: (state?.misses ?? 0) + 1 });

/** A store in which something happens at every read or write of a kind. */
function spied(store: Store, spy: Partial<Store>): Store {
  return new Proxy(store, { get: (target, name: keyof Store) => spy[name] ?? target[name].bind(target) });
}

test('an activity that comes twice is handled once', async () => {
  const { turns, sent, incoming } = setUp();
  await turns.handle(incoming('1'));
  await turns.handle(incoming('1'));
  expect(sent).toEqual(['reply to 1, turn 1']);
});

test('an activity that comes twice at the same moment is handled once', async () => {
  const { turns, sent, incoming } = setUp();
  await Promise.all([turns.handle(incoming('1')), turns.handle(incoming('1'))]);
  expect(sent).toEqual(['reply to 1, turn 1']);
});

test('a new id with the client’s same id is the same message', async () => {
  const { turns, sent, incoming } = setUp();
  await turns.handle(incoming('1', { ids: ['1', 'client:x'] }));
  await turns.handle(incoming('2', { ids: ['2', 'client:x'] }));
  expect(sent).toHaveLength(1);
});

test('fifty messages at once are all counted, in order', async () => {
  const { turns, sent, incoming } = setUp();
  const ids = Array.from({ length: 50 }, (_, at) => String(at + 1));
  await Promise.all(ids.map((id) => turns.handle(incoming(id))));
  expect(sent).toEqual(ids.map((id) => `reply to ${id}, turn ${id}`));
});

test('a conversation that hangs does not keep another waiting', async () => {
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

test('a conflict with another process runs the turn again on the fresh state', async () => {
  const inner = memoryStore();
  let conflicts = 1;
  const store = spied(inner, {
    put: async (key, value, etag) => {
      if (conflicts-- > 0) throw new StoreConflict(key);
      return inner.put(key, value, etag);
    },
  });
  const { turns, sent, incoming } = setUp(store);
  await turns.handle(incoming('1'));
  expect(sent).toEqual(['reply to 1, turn 1']);
});

test('a reply that could not be sent is sent before the next one, once', async () => {
  const { turns, sent, incoming } = setUp();
  const failing = incoming('1', { send: () => Promise.reject(new Error('the channel is away')) });
  await expect(turns.handle(failing)).rejects.toThrow('the channel is away');
  await turns.handle(incoming('2'));
  await turns.handle(incoming('3'));
  expect(sent).toEqual(['reply to 1, turn 1', 'reply to 2, turn 2', 'reply to 3, turn 3']);
});

test('a process that starts again sends what the one before still owed', async () => {
  const { turns, incoming, store } = setUp();
  await turns.handle(incoming('1', { send: () => Promise.reject(new Error('killed')) })).catch(() => undefined);
  const delivered: (Partial<Activity> | undefined)[] = [];
  const restarted = new Turns({ store, log, now: () => 2_000 });
  await restarted.resend(async ({ activity }) => void delivered.push(activity));
  await restarted.resend(async ({ activity }) => void delivered.push(activity));
  expect(delivered).toEqual([{ text: 'reply to 1, turn 1' }]);
});

test('a forgotten conversation leaves nothing in the store', async () => {
  const { turns, incoming, store } = setUp();
  await turns.handle(incoming('1'));
  await turns.handle(incoming('2', { decide: () => ({ state: undefined, reply: { text: 'gone' } }) }));
  expect(await store.get('conversation/directline/a')).toBeUndefined();
});

test.each([
  ['garbage', 'x'],
  ['an older version', { version: 0, state: {}, handled: [] }],
  ['a state that is none', { version: 1, handled: [], touched: 1, state: { version: 9 } }],
])('stored %s is dropped and the person is told', async (_what, stored) => {
  const { turns, incoming, store } = setUp();
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
  expect(told).toEqual([true]);
});

test('after 24 hours without a turn a conversation is forgotten, not before', async () => {
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

  test('shows after 3 s that it is being looked up, gives up at 12 s, and lets the next turn through', async () => {
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
});
