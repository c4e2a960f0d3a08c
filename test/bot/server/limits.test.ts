import type { Service } from '../../../bot/service';
import { runService } from './running';

let service: Service;
afterEach(() => service.close());

interface Asked {
  from?: string;
  token?: string;
  body?: object;
  method?: string;
}

/** A call through a proxy on this machine that is trusted, for someone at an address. */
function call(path: string, { from, token, body, method = 'POST' }: Asked = {}): Promise<Response> {
  const headers = {
    'Content-Type': 'application/json',
    Origin: service.address,
    ...(from && { 'X-Forwarded-For': from }),
    ...(token && { Authorization: `Bearer ${token}` }),
  };
  return fetch(service.address + path, { method, headers, body: body && JSON.stringify(body) });
}

const DIRECT_LINE = '/v3/directline';
const generate = (from?: string): Promise<Response> => call(`${DIRECT_LINE}/tokens/generate`, { from });

/** A conversation that has begun, and what can be done in it. */
async function begin(from?: string) {
  const { token, conversationId } = Object(await (await generate(from)).json());
  await call(`${DIRECT_LINE}/conversations`, { from, token, body: { locale: 'nl-NL' } });
  const path = `${DIRECT_LINE}/conversations/${conversationId}/activities`;
  const say = (text: string) => call(path, { from, token, body: { type: 'message', text, locale: 'nl-NL' } });
  const read = async (): Promise<string[]> => {
    const { activities } = Object(await (await call(path, { from, token, method: 'GET' })).json());
    return activities.map(({ text }: { text?: string }) => text ?? '');
  };
  return { say, read };
}

/** How often each status was answered. */
function statuses(responses: Response[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of responses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

async function oneByOne<T>(times: number, deed: () => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let at = 0; at < times; at++) done.push(await deed());
  return done;
}

/** It is told when to come back, within the minute, in fixed words, and in a way that a page may read. */
async function expectSlowed(response: Response | undefined): Promise<void> {
  expect(response?.status).toBe(429);
  const seconds = Number(response?.headers.get('retry-after'));
  expect(seconds).toBeGreaterThanOrEqual(1);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(JSON.stringify(await response?.json())).toContain('Too many requests. Try again later.');
  expect(response?.headers.get('x-content-type-options')).toBe('nosniff');
}

test('row 37: of 60 messages in a minute in one conversation half is heard; a kind line says so once; another goes on', async () => {
  service = await runService();
  const [busy, other] = [await begin(), await begin()];
  const answers = await oneByOne(60, () => busy.say('help'));
  expect(statuses(answers)).toEqual({ 200: 30, 429: 30 });
  await expectSlowed(answers.at(-1));
  expect(answers.at(-1)?.headers.get('access-control-allow-origin')).toBe(service.address);
  expect((await busy.read()).filter((text) => text.startsWith('Je stuurt veel berichten'))).toHaveLength(1);
  expect((await other.say('help')).status).toBe(200);
});

test('row 37: of 31 conversations from one address in a minute the last is refused, those of another address are not', async () => {
  service = await runService({ TRUST_PROXY: 'loopback', CONVERSATIONS_PER_MINUTE: '30' });
  const answers = await oneByOne(31, () => generate('203.0.113.7'));
  expect(statuses(answers)).toEqual({ 200: 30, 429: 1 });
  await expectSlowed(answers.at(-1));
  expect((await generate('203.0.113.8')).status).toBe(200);
  expect((await generate('203.0.113.7:4711')).status).toBe(429);
});

test('row 37: of IPv6 a whole /64 counts as one address', async () => {
  service = await runService({ TRUST_PROXY: 'loopback', CONVERSATIONS_PER_MINUTE: '2' });
  const from = ['2001:db8:0:1::1', '2001:db8:0:1::2', '2001:db8:0:1:ffff::3', '2001:db8:0:2::1'];
  const answers = [];
  for (const address of from) answers.push((await generate(address)).status);
  expect(answers).toEqual([200, 200, 429, 200]);
});

test('row 37: whoever makes up an X-Forwarded-For is counted as who they are', async () => {
  service = await runService({ CONVERSATIONS_PER_MINUTE: '3' });
  const answers = [];
  for (const at of [1, 2, 3, 4]) answers.push((await generate(`203.0.113.${at}`)).status);
  expect(answers).toEqual([200, 200, 200, 429]);
});

test('row 37: behind a trusted proxy too, whatever stands before the address that the proxy saw', async () => {
  service = await runService({ TRUST_PROXY: 'loopback', CONVERSATIONS_PER_MINUTE: '3' });
  const answers = [];
  for (const at of [1, 2, 3, 4]) answers.push((await generate(`10.0.0.${at}, 203.0.113.7`)).status);
  expect(answers).toEqual([200, 200, 200, 429]);
});

test('row 37: requests of one address are counted whatever they ask; health and files are not', async () => {
  service = await runService({ REQUESTS_PER_MINUTE: '5' });
  await oneByOne(20, () => call('/healthz', { method: 'GET' }));
  await oneByOne(20, () => call('/assets/nothing.js', { method: 'GET' }));
  const answers = await oneByOne(6, () => call('/nergens', { method: 'GET' }));
  expect(statuses(answers)).toEqual({ 404: 5, 429: 1 });
  await expectSlowed(answers.at(-1));
  expect((await call('/healthz', { method: 'GET' })).status).toBe(200);
});

test('row 37: so are requests with the tokens of one conversation, renewed ones too', async () => {
  service = await runService({ TOKEN_REQUESTS_PER_MINUTE: '4' });
  let { token } = Object(await (await generate()).json());
  const answers = await oneByOne(5, async () => {
    const response = await call(`${DIRECT_LINE}/tokens/refresh`, { token });
    ({ token } = response.ok ? Object(await response.clone().json()) : { token });
    return response;
  });
  expect(statuses(answers)).toEqual({ 200: 4, 429: 1 });
  await expectSlowed(answers.at(-1));
});

test('row 37: a class of 60 behind one address begins at once and talks, and nobody is told to wait', async () => {
  service = await runService();
  const pupils = await Promise.all(Array.from({ length: 60 }, () => begin()));
  const said = await Promise.all(pupils.map(({ say }) => say('wat is bbl')));
  expect(statuses(said)).toEqual({ 200: 60 });
});

describe('row 37: /api/messages', () => {
  const message = (conversation: string, type = 'message') => ({
    ...{ type, text: 'help', locale: 'en', channelId: 'emulator', serviceUrl: 'http://localhost:1/' },
    ...{ conversation: { id: conversation }, from: { id: 'u' }, recipient: { id: 'b' }, deliveryMode: 'expectReplies' },
  });
  const send = (conversation: string, type?: string) =>
    call('/api/messages', { body: { ...message(conversation, type), id: crypto.randomUUID() } });

  test('a conversation that goes too fast is slowed, others are not, and what is no message is not counted', async () => {
    service = await runService({ MESSAGES_PER_MINUTE: '3' });
    const answers = await oneByOne(5, () => send('busy'));
    expect(statuses(answers)).toEqual({ 200: 3, 429: 2 });
    await expectSlowed(answers.at(-1));
    expect((await send('busy', 'typing')).status).toBe(200);
    expect((await send('other')).status).toBe(200);
  });

  test('the few addresses of a channel carry everyone: who is authenticated is not counted by address', async () => {
    service = await runService({ REQUESTS_PER_MINUTE: '5' });
    const answers = [];
    for (let at = 0; at < 10; at++) answers.push(await send(`conversation-${at}`));
    expect(statuses(answers)).toEqual({ 200: 10 });
    const refused = await oneByOne(6, () => call('/api/messages', { body: {} }));
    expect(statuses(refused)).toEqual({ 400: 5, 429: 1 });
  });
});
