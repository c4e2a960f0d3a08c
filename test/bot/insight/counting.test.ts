import { memoryStore } from '../../../bot/state/memory';
import { contentOf, talking } from './talk';

const WEEK = '2026-W48';

test('an answer is counted by its entry, language, channel and week', async () => {
  const { insight, begin } = await talking();
  const say = await begin();
  expect(await say('Wat is het verschil tussen bol en bbl?')).toMatchObject({ kind: 'answer', ids: ['bol-of-bbl'] });
  await insight.tick();
  expect(await insight.ledger.read(WEEK)).toEqual({
    'conversation - - nl web': 1,
    'reply answer - nl web': 1,
    'shown bol-of-bbl - nl web': 1,
  });
});

test('a guide is counted from its start to its outcome, and a step back takes its question back', async () => {
  const { insight, begin } = await talking();
  const say = await begin();
  for (const words of ['techniek leren', 'Vmbo', 'terug', 'Vmbo', 'Basis', 'Nee', 'Vooral werkend'])
    expect((await say(words)).kind).toBe('question');
  expect((await say('Ja')).kind).toBe('outcome');
  await insight.tick();
  const counts = await insight.ledger.read(WEEK);
  expect(counts).toMatchObject({
    'started techniek-leren - nl web': 1,
    'asked techniek-leren stage nl web': 2,
    'answered techniek-leren stage nl web': 2,
    'asked techniek-leren detail nl web': 2,
    'withdrawn techniek-leren detail nl web': 1,
    'answered techniek-leren detail nl web': 1,
    'answered techniek-leren workplace nl web': 1,
    'outcome vmbo-dan-mbo-2 techniek-leren nl web': 1,
  });
});

test('what helped and what did not is counted by its topic, and a reason with it; hearing it again counts nothing', async () => {
  const { insight, begin } = await talking();
  for (const told of [['ja'], ['nee', 'te moeilijk', 'herhaal'], ['nee', 'wat is een PDG?']]) {
    const say = await begin();
    for (const words of ['Wat is het verschil tussen bol en bbl?', ...told]) await say(words);
  }
  await insight.tick();
  expect(await insight.ledger.read(WEEK)).toMatchObject({
    'helped bol-of-bbl - nl web': 1,
    'not-helped bol-of-bbl - nl web': 2,
    'reason bol-of-bbl difficult nl web': 1,
    'reply repeat - nl web': 1,
  });
});

test('who leaves a guide leaves its question asked and not answered', async () => {
  const { insight, begin } = await talking();
  const say = await begin();
  for (const words of ['techniek leren', 'Vmbo', 'stop']) await say(words);
  await insight.tick();
  const counts = await insight.ledger.read(WEEK);
  expect(counts['asked techniek-leren detail nl web']).toBe(1);
  expect(counts['answered techniek-leren detail nl web']).toBeUndefined();
});

test('counts of the same week add up over restarts', async () => {
  const store = memoryStore();
  for (let run = 0; run < 2; run++) {
    const { insight, begin } = await talking(undefined, store);
    await (await begin())('Wat is een PDG?');
    await insight.close();
  }
  const { insight } = await talking(undefined, store);
  expect((await insight.ledger.read(WEEK))['conversation - - nl web']).toBe(2);
});

test('a store that fails harms no turn, and what was counted is written later', async () => {
  const store = memoryStore();
  let broken = true;
  const put: typeof store.put = (key, ...rest) =>
    broken && key.startsWith('insight/') ? Promise.reject(new Error('The disk is full.')) : store.put(key, ...rest);
  const failing = {
    put,
    get: store.get.bind(store),
    remove: store.remove.bind(store),
    keys: store.keys.bind(store),
    close: store.close.bind(store),
  };
  const { insight, begin } = await talking(undefined, failing);
  const say = await begin();
  expect((await say('Wat is een PDG?')).kind).toBe('answer');
  await insight.tick();
  broken = false;
  expect((await say('Wat is een mbo?')).kind).not.toBe('error');
  await insight.tick();
  expect(await insight.ledger.read(WEEK)).toMatchObject({ 'conversation - - nl web': 1, 'reply answer - nl web': 2 });
});

test('counts are kept 13 months and then forgotten', async () => {
  const { insight, begin, clock, store } = await talking();
  await (await begin())('Wat is een PDG?');
  await insight.tick();
  clock.now = Date.parse('2027-12-22T10:00:00+01:00');
  await insight.tick();
  expect(await contentOf(store, 'insight/counts/')).toContain('2026-W48');
  clock.now = Date.parse('2027-12-24T10:00:00+01:00');
  await insight.tick();
  expect(await contentOf(store, 'insight/counts/')).toBe('');
});
