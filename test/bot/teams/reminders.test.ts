import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { type Bot, createBot } from '../../../bot/bot';
import { createLog } from '../../../bot/log';
import { memoryStore } from '../../../bot/state/memory';
import type { Store } from '../../../bot/state/store';
import { loadKnowledge } from '../../../knowledge/load';
import { alone, type Call, startConnector } from './teams';

const knowledge = loadKnowledge(join(__dirname, '../../../knowledge'));
/** A pupil of vmbo who wants mbo: their route has the date of enrolment, 1 April. */
const TO_OUTCOME = ['techniek leren', 'ik zit in vmbo klas 4 kader, ik wil naar mbo 4 en iets met autos'];

let calls: Call[];
let connector: Server;
let store: Store;
let now: number;
let bot: Bot;
beforeEach(async () => {
  calls = [];
  connector = await startConnector(calls);
  store = memoryStore();
  now = Date.parse('2026-11-24T10:00:00+01:00');
  bot = await createBot({ store, knowledge: () => knowledge, now: () => now, log: createLog('silent') });
});
afterEach(() => void connector.close());

/** Says something in a chat alone; gives the last message of the assistant. */
async function say(text: string): Promise<Activity> {
  const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/`;
  const activity = { ...alone(`id-${calls.length}-${text}`), serviceUrl, text } as Activity;
  await bot.adapter.run(await bot.adapter.authenticate(activity, ''), { activity, logic: bot.onTurn });
  return calls.at(-1)?.activity as Activity;
}

/** Answers whatever the guide asks with its second choice until there is an outcome, and saves the plan. */
async function planOf(...words: string[]): Promise<Activity> {
  let last: Activity | undefined;
  for (const said of words) last = await say(said);
  for (let asked = 0; asked < 6 && last?.channelData.techniekpact.kind === 'question'; asked++) last = await say('2');
  return say('bewaar mijn plan');
}

async function at(moment: string): Promise<Activity[]> {
  now = Date.parse(moment);
  const before = calls.length;
  await bot.tick();
  return calls.slice(before).map(({ activity }) => activity);
}

test('one message comes on its day, at ten, and never again', async () => {
  const plan = await planOf(...TO_OUTCOME);
  expect(plan.channelData.techniekpact.choices).toContainEqual({ id: 'herinnering', label: 'Herinner mij' });
  expect((await say('Herinner mij')).text).toContain('18 maart 2027');
  expect(await at('2027-03-18T09:59:00+01:00')).toEqual([]);
  const [reminder, ...more] = await at('2027-03-18T10:00:00+01:00');
  expect(reminder?.text).toContain('1 april 2027');
  expect(reminder?.conversation.id).toBe('a:noor');
  expect(more).toEqual([]);
  expect(await at('2027-03-19T10:00:00+01:00')).toEqual([]);
});

test('what is kept is where to write and which day, nothing of the plan', async () => {
  await planOf(...TO_OUTCOME);
  await say('herinner mij');
  const kept = await store.get<object>('reminder/a:noor');
  expect(Object.keys(kept?.value ?? {}).sort()).toEqual(['day', 'deadline', 'locale', 'reference', 'version']);
  expect(JSON.stringify(kept)).not.toMatch(/kader|autos|mobiliteit/);
});

test.each(['geen herinnering', 'wis mijn gegevens'])('"%s" takes it back', async (words) => {
  await planOf(...TO_OUTCOME);
  await say('herinner mij');
  await say(words);
  expect(await at('2027-03-18T12:00:00+01:00')).toEqual([]);
});

test('a connector that fails keeps the reminder for the next round', async () => {
  await planOf(...TO_OUTCOME);
  await say('herinner mij');
  const { port } = connector.address() as AddressInfo;
  await new Promise((resolve) => {
    connector.close(resolve);
    connector.closeAllConnections();
  });
  await expect(at('2027-03-18T12:00:00+01:00')).rejects.toThrow();
  connector = await startConnector(calls, port);
  expect(await at('2027-03-18T13:00:00+01:00')).toHaveLength(1);
});

test('without an outcome there is nothing to be reminded of', async () => {
  expect((await say('herinner mij')).text).toContain('geen datum');
});
