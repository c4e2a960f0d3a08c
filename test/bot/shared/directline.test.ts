import type { Redis } from 'ioredis';
import { WebSocket } from 'ws';
import { SharedConversations } from '../../../bot/channels/directline/shared/conversations';
import { createLog } from '../../../bot/log';
import { connectRedis } from '../../../bot/state/redis/connection';
import { RedisStore } from '../../../bot/state/redis/store';
import { ask, say, start, texts } from '../directline/api';
import { connect, endAll } from '../directline/client';
import { type EchoServer, startEchoServer } from '../directline/echo-server';
import { Heard } from '../directline/heard';
import { type RedisServer, startRedis } from './redis-server';

const log = createLog('silent');
const now = Date.parse('2025-01-15T10:00:00Z');
let server: RedisServer;
let redis: Redis;
let url: string;
let one: EchoServer;
let other: EchoServer;
const open: (Redis | WebSocket)[] = [];

/** One of several processes on the same Redis. */
async function process(clock = () => now): Promise<EchoServer> {
  const [own, subscriber] = [await connectRedis(url, { log }), await connectRedis(url, { log })];
  open.push(own, subscriber);
  const conversations = new SharedConversations({ redis: own, subscriber, clock, report: () => undefined });
  return startEchoServer({ store: new RedisStore(own), conversations, clock });
}

beforeAll(async () => {
  server = await startRedis();
});
beforeEach(async () => {
  url = server.freshUrl();
  redis = await connectRedis(url, { log });
  open.push(redis);
  [one, other] = [await process(), await process()];
});
afterEach(async () => {
  endAll();
  await Promise.all([one.close(), other.close()]);
  for (const connection of open.splice(0)) 'terminate' in connection ? connection.terminate() : connection.disconnect();
});
afterAll(() => server.close());

interface Listening {
  socket: WebSocket;
  texts: Heard<string>;
}

function listen(streamUrl: string, { at, watermark = '' }: { at: EchoServer; watermark?: string }): Listening {
  const address = new URL(streamUrl.replace('watermark=', `watermark=${watermark}`));
  address.port = String(at.port);
  const socket = new WebSocket(address);
  open.push(socket);
  const heard = new Heard<string>();
  socket.on('message', (data) => {
    for (const { text } of JSON.parse(String(data)).activities) heard.hear(text);
  });
  return { socket, texts: heard };
}

const is = (wanted: string) => (text: string) => text === wanted;

test('what is posted at one process is heard at another, and read at either', async () => {
  const begun = await start(one);
  const { texts: heard } = listen(begun.streamUrl, { at: other });
  await heard.first(is('Welcome'));
  await say(one, begun, 'one');
  await heard.first(is('You said: one'));
  await say(other, begun, 'two');
  await heard.first(is('You said: two'));
  expect(heard.all).toEqual(['Welcome', 'one', 'You said: one', 'two', 'You said: two']);
  const all = ['< Welcome', '> one', '< You said: one', '> two', '< You said: two'];
  expect([await texts(one, begun), await texts(other, begun)]).toEqual([all, all]);
});

test('a stream goes on from its watermark at another process', async () => {
  const begun = await start(one);
  await say(one, begun, 'one');
  const { texts: heard } = listen(begun.streamUrl, { at: other, watermark: '2' });
  await say(one, begun, 'two');
  await heard.first(is('You said: two'));
  expect(heard.all).toEqual(['You said: one', 'two', 'You said: two']);
});

test('many who listen at two processes all hear everything once, in order', async () => {
  const begun = await start(one);
  const streams = [one, other, one, other].map((at) => listen(begun.streamUrl, { at }));
  await Promise.all(streams.map(({ texts: heard }) => heard.first(is('Welcome'))));
  for (let number = 1; number <= 20; number++) await say(number % 2 ? one : other, begun, `m${number}`);
  for (const { texts: heard } of streams) {
    await heard.first(is('You said: m20'));
    expect(heard.all.filter((text) => text.startsWith('You'))).toEqual(
      Array.from({ length: 20 }, (_, at) => `You said: m${at + 1}`),
    );
  }
});

test.each([
  true,
  false,
])('the real client talks over WebSocket (%s) with a conversation of another process', async (webSocket) => {
  const begun = await start(one);
  const client = connect(other, { token: begun.token, conversationId: begun.id, webSocket });
  await client.hears('Welcome');
  await client.say('hello');
  await client.hears('You said: hello');
});

test('a message that is sent again to another process is written once', async () => {
  const begun = await start(one);
  const message = { type: 'message', text: 'once', channelData: { clientActivityID: 'x1' } };
  const [first, second] = [await say(one, begun, message), await say(other, begun, message)];
  expect(second.body).toEqual(first.body);
  expect((await texts(one, begun)).filter((text) => text === '> once')).toHaveLength(1);
});

test('a person comes once, at whichever process', async () => {
  const begun = await start(one);
  await ask(other, 'POST /conversations', { token: begun.token, body: {} });
  expect(await texts(other, begun)).toEqual(['< Welcome']);
});

test('a token of one process counts at all', async () => {
  const { token } = await start(one);
  expect((await ask(other, 'POST /tokens/refresh', { token })).status).toBe(200);
});

test('what is forgotten is gone at every process, and the conversation goes on', async () => {
  const begun = await start(one);
  await say(one, begun, 'secret');
  await one.directLine.forget(begun.id);
  expect(await texts(other, begun, '3')).toEqual([]);
  await say(other, begun, 'again');
  expect(await texts(one, begun)).toEqual(['> again', '< You said: again']);
});

test('the last 500 activities are kept', async () => {
  const begun = await start(one);
  for (let number = 0; number < 260; number++) await say(one, begun, `m${number}`);
  const kept = await texts(other, begun);
  expect(kept).toHaveLength(500);
  expect(kept.at(-1)).toBe('< You said: m259');
});

test('everything of a conversation goes by itself, 24 hours after the last word', async () => {
  const begun = await start(one);
  await say(one, begun, { type: 'message', text: 'hi', channelData: { clientActivityID: 'x1' } });
  const day = 24 * 60 * 60 * 1000;
  const keys = (await redis.keys('*')).filter((key) => key.includes(begun.id));
  expect(keys).toHaveLength(3);
  for (const key of keys) {
    expect(await redis.pttl(key)).toBeGreaterThan(0);
    expect(await redis.pttl(key)).toBeLessThanOrEqual(day);
  }
});

test('once it has gone, streams end, and a page is told to start anew', async () => {
  const begun = await start(one);
  const { socket, texts: heard } = listen(begun.streamUrl, { at: other });
  await heard.first(is('Welcome'));
  const ended = new Promise((resolve) => socket.once('close', resolve));
  await redis.del(...(await redis.keys('techniekpact:1:directline:*')));
  await other.directLine.sweep();
  expect(await ended).toBe(1000);
  expect((await say(one, begun, 'hi')).status).toBe(404);
});

test('times never go back, also when the clock of a process does', async () => {
  const late = await process(() => now - 120_000);
  const begun = await start(one);
  await say(late, begun, 'hi');
  const { body } = await ask(one, `GET /conversations/${begun.id}/activities`, { token: begun.token });
  const times: string[] = Object(body).activities.map(({ timestamp }: { timestamp: string }) => timestamp);
  expect(times).toEqual([...times].sort());
  await late.close();
});

test('an answer that is sent again, by whichever process, is written once; other words are another answer', async () => {
  const begun = await start(one);
  const answer = { type: 'message', text: 'an answer', replyToId: 'a' };
  const first = await one.directLine.append(begun.id, answer);
  expect(await other.directLine.append(begun.id, answer)).toEqual(first);
  for (const changed of [
    { text: 'other words' },
    { replyToId: 'b' },
    { replyToId: undefined },
    { replyToId: undefined },
  ])
    await other.directLine.append(begun.id, { ...answer, ...changed });
  const answers = ['an answer', 'other words', 'an answer', 'an answer', 'an answer'].map((text) => `< ${text}`);
  expect(await texts(one, begun)).toEqual(['< Welcome', ...answers]);
});

test('an open stream goes on after the server was away', async () => {
  const begun = await start(one);
  const { texts: heard } = listen(begun.streamUrl, { at: other });
  await heard.first(is('Welcome'));
  await server.kill();
  await server.start();
  await say(one, begun, 'back');
  await heard.first(is('You said: back'));
  expect(heard.all).toEqual(['Welcome', 'back', 'You said: back']);
});
