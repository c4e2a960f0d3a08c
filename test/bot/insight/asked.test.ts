import { join } from 'node:path';
import { parse } from 'yaml';
import { knownQuestions } from '../../../bot/editor/known-questions';
import { readyEntry } from '../../../bot/insight/ready-entry';
import { entry } from '../../../knowledge/schema';
import { contentOf, knowledge, talking } from './talk';

const NONSENSE = 'kunnen jullie vliegtuigen schilderen met gouden lampen';

/** A question of the test set on which the search is not sure. */
function questionThatIs(verdict: string): string {
  const questions = knownQuestions(join(__dirname, '../../questions'), knowledge().entries.values());
  const found = questions.find(({ question, locale }) => {
    const { search } = knowledge();
    return locale === 'nl' && search.search(question, locale).verdict === verdict && question.length > 30;
  });
  return found?.question ?? '';
}

async function ask(times: number, words = NONSENSE) {
  const talk = await talking();
  for (let asked = 0; asked < times; asked++) {
    const got = await (await talk.begin())(words);
    expect(got.kind).toBe('decline');
  }
  await talk.insight.tick();
  return talk;
}

test('a word group is shown from three conversations on, and not before', async () => {
  expect(await (await ask(2)).insight.asked.shown()).toEqual([]);
  const [group] = await (await ask(3)).insight.asked.shown();
  expect(group).toMatchObject({ locale: 'nl', conversations: 3, asks: 3, why: { declined: 3 } });
  expect(group?.words).toEqual([...(group?.words ?? [])].sort());
});

test('the entry to paste reads as an entry of the knowledge, without a name that YAML made up', async () => {
  const [group] = await (await ask(3)).insight.asked.shown();
  if (!group) throw new Error('There is no group.');
  const ready = readyEntry(group, '2026-11-24');
  expect(ready).not.toMatch(/[&*]a\d/);
  const [read] = parse(ready);
  expect(entry.safeParse(read).error?.issues ?? []).toEqual([]);
  expect(read.keywords.nl).toEqual(group.words);
});

test('one conversation that keeps asking is one conversation', async () => {
  const { insight, begin } = await talking();
  const say = await begin();
  for (let asked = 0; asked < 4; asked++) await say(`${NONSENSE} ${'!'.repeat(asked)}`);
  await insight.tick();
  expect(await insight.asked.shown()).toEqual([]);
});

test('no name, number, address or sentence is kept, and no id of a conversation', async () => {
  const { bot, store } = await ask(
    3,
    'ik ben Kees Jansen van de Kerkstraat 12 en kunnen jullie vliegtuigen schilderen met gouden lampen',
  );
  const kept = await contentOf(store, 'insight/');
  expect(kept).toContain('vliegtuigen');
  expect(kept).not.toMatch(/kees|jansen|kerkstraat|12\b|kunnen jullie|schilderen met/i);
  const { conversationId } = await bot.directLine.startConversation();
  expect(kept).not.toContain(conversationId);
});

test('the marks that tell conversations apart, and the key that made them, are gone the next day', async () => {
  const { insight, store, clock } = await ask(3);
  expect(await contentOf(store, 'insight/words/')).toMatch(/"list":\["[\w-]{12}"/);
  clock.now = Date.parse('2026-11-25T00:05:00+01:00');
  await insight.tick();
  expect(await contentOf(store, 'insight/')).toMatch(/"list":\[\]/);
  expect(await contentOf(store, 'insight/day-key')).toBe('');
  expect(await insight.asked.shown()).toHaveLength(1);
});

test('word groups are kept 90 days and then forgotten', async () => {
  const { insight, clock } = await ask(3);
  clock.now = Date.parse('2027-02-22T10:00:00+01:00');
  await insight.tick();
  expect(await insight.asked.shown()).toHaveLength(1);
  clock.now = Date.parse('2027-02-23T10:00:00+01:00');
  await insight.tick();
  expect(await insight.asked.shown()).toEqual([]);
});

test('"bedoel je" without a choice is a question without an answer; with a choice it is not', async () => {
  const { insight, begin, clock } = await talking();
  const vague = questionThatIs('close');
  for (let asked = 0; asked < 3; asked++) {
    const say = await begin();
    const got = await say(vague);
    expect(got.kind).toBe('suggestions');
  }
  const choosing = await begin();
  await choosing(vague);
  expect((await choosing('1')).kind).toBe('answer');
  await insight.tick();
  expect(await insight.asked.shown()).toEqual([]);
  clock.now += 31 * 60 * 1000;
  await insight.tick();
  expect(await insight.asked.shown()).toMatchObject([{ conversations: 3, why: { suggested: 3 } }]);
});

test('the same question in other words, after an answer, is a question without an answer', async () => {
  const { insight, begin } = await talking();
  for (let asked = 0; asked < 3; asked++) {
    const say = await begin();
    expect((await say('wat verdient een docent op het mbo')).kind).toBe('answer');
    await say('hoeveel salaris verdient een docent op het mbo');
  }
  await insight.tick();
  const groups = await insight.asked.shown();
  expect(groups).toMatchObject([{ conversations: 3, why: { again: 3 } }]);
});
