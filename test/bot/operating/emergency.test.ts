import { clearEmergency, emergencyIn, followEmergency, setEmergency } from '../../../bot/operating/emergency';
import { memoryStore } from '../../../bot/state/memory';
import type { Store } from '../../../bot/state/store';
import { captureLog } from '../captured-log';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const notice = { text: { nl: 'Let op' }, paused: false };
const FIVE_SECONDS = 5_000;

test('every process hears within 5 seconds that it is set, and that it is cleared; each is logged without its text', async () => {
  const store = memoryStore();
  const { log, lines } = captureLog();
  const processes = [await followEmergency({ store, log }), await followEmergency({ store, log })];
  await setEmergency(store, notice);
  await jest.advanceTimersByTimeAsync(FIVE_SECONDS);
  for (const { current } of processes) expect(current()).toMatchObject(notice);
  await clearEmergency(store);
  await jest.advanceTimersByTimeAsync(FIVE_SECONDS);
  for (const { current, stop } of processes) {
    expect(current()).toBeUndefined();
    stop();
  }
  expect(lines.map(({ msg }) => msg)).toEqual([
    ...Array(2).fill('There is an emergency notice.'),
    ...Array(2).fill('The emergency notice was cleared.'),
  ]);
  expect(JSON.stringify(lines)).not.toContain('Let op');
});

test('a process that starts later begins with it', async () => {
  const store = memoryStore();
  await setEmergency(store, { text: {}, paused: true });
  const { current, stop } = await followEmergency({ store, log: captureLog().log });
  expect(current()?.paused).toBe(true);
  stop();
});

test('while the store is away what was known last goes on', async () => {
  const store = memoryStore();
  await setEmergency(store, notice);
  let away = false;
  const get: Store['get'] = async (key) => {
    if (away) throw new Error('away');
    return store.get(key);
  };
  const { current, stop } = await followEmergency({ store: { ...storeOf(store), get }, log: captureLog().log });
  away = true;
  await clearEmergency(store);
  await jest.advanceTimersByTimeAsync(FIVE_SECONDS);
  expect(current()).toMatchObject(notice);
  away = false;
  await jest.advanceTimersByTimeAsync(FIVE_SECONDS);
  expect(current()).toBeUndefined();
  stop();
});

test.each([
  ['an empty text', { text: { nl: '' }, paused: false }],
  ['more than 1,000 characters', { text: { nl: 'x'.repeat(1001) }, paused: false }],
])('%s is not taken', async (_what, said) => {
  await expect(setEmergency(memoryStore(), said)).rejects.toThrow();
});

test('what another version stored there counts as nothing', async () => {
  const store = memoryStore();
  await store.put('operating/emergency', { says: 'something' }, undefined);
  expect(await emergencyIn(store)).toBeUndefined();
});

function storeOf(store: Store): Store {
  return {
    get: (key) => store.get(key),
    put: (key, value, etag) => store.put(key, value, etag),
    remove: (key) => store.remove(key),
    keys: (prefix) => store.keys(prefix),
    close: () => store.close(),
  };
}
