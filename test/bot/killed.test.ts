import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { createLog } from '../../bot/log';
import { connectRedis } from '../../bot/state/redis/connection';
import { RedisStore } from '../../bot/state/redis/store';
import type { ConversationRecord } from '../../bot/turns/record';
import { endAll, ended, kill, ready, startProgram } from './program';
import { freePort, type RedisServer, startRedis } from './shared/redis-server';
import { Speaker, shownBy } from './speaker';
import { alone } from './teams/teams';

jest.setTimeout(180_000);

const folders: string[] = [];
let redis: RedisServer | undefined;
afterAll(async () => {
  endAll();
  await redis?.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'techniekpact-'));
  folders.push(made);
  return made;
}

const UNLIMITED = { MESSAGES_PER_MINUTE: '100000', TOKEN_REQUESTS_PER_MINUTE: '100000' };

async function run(env: Record<string, string>): Promise<{ child: ChildProcess; address: string }> {
  const child = startProgram({ ...UNLIMITED, ...env });
  return { child, address: await ready(child) };
}

const isByBot = ({ from }: Activity): boolean => from.role === 'bot';

/** Of each thing said, how often it was answered: in the order of the history. */
function answered(history: Activity[]): [string, number][] {
  const answers = history.filter((activity) => isByBot(activity) && shownBy(activity).kind !== undefined);
  return history
    .filter((activity) => !isByBot(activity))
    .map(({ id, text }) => [text, answers.filter(({ replyToId }) => replyToId === id).length]);
}

test('row 29: killed in the middle of a guide, it goes on at the question that was open', async () => {
  const settings = { STATE_DIR: folder(), PORT: String(await freePort()) };
  const first = await run(settings);
  const person = await Speaker.begin(first.address);
  const question = await person.say('techniek leren');
  await kill(first.child);

  const second = await run(settings);
  expect((await person.history()).at(-1)?.text).toBe(question?.text);
  const next = await person.say(shownBy(question).choices?.[1]?.label ?? '');
  expect(shownBy(next).kind).toBe('question');
  expect(shownBy(next).ids?.at(-1)).not.toBe(shownBy(question).ids?.at(-1));
  await kill(second.child);
});

test('row 29: killed while it answers, it has everything answered once when clients send again', async () => {
  const settings = { STATE_DIR: folder(), PORT: String(await freePort()) };
  const first = await run(settings);
  const person = await Speaker.begin(first.address);
  const messages = Array.from({ length: 20 }, (_, at) => person.message(`${at}: wat is bbl?`));
  const answers = messages.map((post) =>
    post().then(
      ({ status }) => status,
      () => 'cut off',
    ),
  );
  await Promise.race(answers);
  await kill(first.child);
  expect(await Promise.all(answers)).toContain('cut off');

  const second = await run(settings);
  for (const post of messages) expect((await post()).status).toBe(200);
  expect(answered(await person.history()).sort()).toEqual(
    Array.from({ length: 20 }, (_, at) => [`${at}: wat is bbl?`, 1]).sort(),
  );
  await kill(second.child);
});

test('row 29: with everything lost, a tap below an older message is told so, and answers no question', async () => {
  const calls: Activity[] = [];
  const { serviceUrl, close } = await connector(calls);
  const first = await run({ STATE_DIR: folder() });
  await post(first.address, { ...alone('1'), serviceUrl, text: 'techniek leren' });
  await kill(first.child);

  const second = await run({ STATE_DIR: folder() });
  const data = calls.at(-1)?.attachments?.[0]?.content.body.at(-1).actions[1].data;
  await post(second.address, { ...alone('2'), serviceUrl, value: data });
  expect(calls.at(-1)?.text).toContain('Die knop hoort bij een eerder bericht');
  expect(shownBy(calls.at(-1)).kind).not.toBe('outcome');
  await kill(second.child);
  close();
});

test('row 27: two processes with messages of one conversation, one of them killed: all handled, each answered once', async () => {
  redis = await startRedis();
  const [one, other] = [await run({ STATE_URL: redis.url }), await run({ STATE_URL: redis.url })];
  const person = await Speaker.begin(one.address);
  const messages = Array.from({ length: 20 }, (_, at) => person.message(`${at}: wat is bbl?`));
  const at = (index: number) => (index % 2 ? one : other).address;
  const answers = messages.map((say, index) => say(at(index)).catch(() => undefined));
  await Promise.race(answers);
  await kill(other.child);
  await Promise.all(answers);

  for (const say of messages) expect((await say(one.address)).status).toBe(200);
  const history = await person.history(one.address);
  expect(answered(history).sort()).toEqual(messages.map((_, index) => [`${index}: wat is bbl?`, 1]).sort());
  expect(await handledIn(redis, person)).toEqual(expect.arrayContaining(idsSaid(history)));
  await kill(one.child);
});

const idsSaid = (history: Activity[]): string[] =>
  history.filter((activity) => !isByBot(activity)).map(({ id }) => id ?? '');

/** The ids that the stored conversation knows as handled. */
async function handledIn({ url }: RedisServer, { id }: Speaker): Promise<string[]> {
  const client = await connectRedis(url, { log: createLog('silent') });
  const stored = await new RedisStore(client).get<ConversationRecord>(`conversation/directline/${id}`);
  client.disconnect();
  return stored?.value.handled ?? [];
}

test('row 28: Redis killed in the middle of a guide: an apology, and then it goes on at the question that was open', async () => {
  const server = await startRedis();
  const calls: Activity[] = [];
  const { serviceUrl, close } = await connector(calls);
  const { child, address } = await run({ STATE_URL: server.url });
  const say = (id: string, text: string) => post(address, { ...alone(id), channelId: 'emulator', serviceUrl, text });
  await say('1', 'techniek leren');
  const question = calls.at(-1);
  await server.kill();
  await say('2', 'vmbo');
  expect(calls.at(-1)?.text).toMatch(/ging iets mis|duurt te lang/);
  await server.start();
  await say('3', 'herhaal');
  expect(shownBy(calls.at(-1)).ids?.at(-1)).toBe(shownBy(question).ids?.at(-1));
  await kill(child);
  await server.close();
  close();
});

test('row 44: asked to end in the middle of a turn, it finishes the turn, takes nobody new, and ends with 0', async () => {
  const calls: Activity[] = [];
  const { serviceUrl, close, hold } = await connector(calls);
  const { child, address } = await run({ STATE_DIR: folder() });
  const held = hold();
  const answer = post(address, { ...alone('1'), serviceUrl, text: 'wat is bbl?' });
  await held.reached;
  const end = ended(child);
  child.kill('SIGTERM');
  await refused(`${address}/readyz`);
  held.release();
  expect((await answer).status).toBe(200);
  expect(calls.filter((activity) => shownBy(activity).kind === 'answer')).toHaveLength(1);
  expect((await end).code).toBe(0);
  close();
});

test('row 44: while it starts it is not ready: the first answer of all comes once it can help', async () => {
  const port = String(await freePort());
  const child = startProgram({ STATE_DIR: folder(), PORT: port });
  let printed = false;
  const address = ready(child).then(() => {
    printed = true;
  });
  let early = 0;
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (response?.status === 200) break;
    early++;
  }
  await address;
  const { entries } = (await (await fetch(`http://127.0.0.1:${port}/readyz`)).json()) as { entries: number };
  expect(early).toBeGreaterThan(0);
  expect(entries).toBeGreaterThan(100);
  expect(printed).toBe(true);
  await kill(child);
});

function post(address: string, activity: Partial<Activity>): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${address}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) });
}

/** Asks until nobody takes the question any more, or it is answered with "not ready". */
async function refused(url: string): Promise<void> {
  for (;;) {
    const response = await fetch(url, { headers: { connection: 'close' } }).catch(() => undefined);
    if (response?.status !== 200) return;
  }
}

/** A connector that answers every call, and keeps one waiting when it is told to. */
async function connector(calls: Activity[]) {
  let reached = (): void => undefined;
  let gate: Promise<void> | undefined;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    calls.push(JSON.parse(body));
    reached();
    await gate;
    response.setHeader('content-type', 'application/json');
    response.end('{"id":"1"}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const hold = () => {
    let release = (): void => undefined;
    gate = new Promise((resolve) => {
      release = resolve;
    });
    const waiting = new Promise<void>((resolve) => {
      reached = resolve;
    });
    return { reached: waiting, release };
  };
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { serviceUrl, hold, close: () => void server.close() };
}
