import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConnectionStatus } from 'botframework-directlinejs';
import { tokenKey } from '../../../bot/channels/directline/token-key';
import { Tokens } from '../../../bot/channels/directline/tokens';
import { openLmdbStore } from '../../../bot/state/lmdb';
import { generateToken, start } from './api';
import { connect, endAll } from './client';
import { type EchoServer, startEchoServer } from './echo-server';

const DAY = 24 * 60 * 60 * 1000;
let now = Date.parse('2025-01-15T10:00:00Z');
const clock = () => now;
let server: EchoServer;
let close: () => Promise<void>;

beforeEach(async () => {
  server = await startEchoServer({ clock });
  close = () => server.close();
});
afterEach(async () => {
  endAll();
  await close();
});

describe.each([
  ['a WebSocket', true],
  ['polling', false],
])("Microsoft's client over %s", (_name, webSocket) => {
  test('starts, is welcomed, says something and is answered', async () => {
    const client = connect(server, { token: await generateToken(server), webSocket });
    await client.hears('Welcome');
    const id = await client.say('hoi');
    const answer = await client.hears('You said: hoi');
    expect(client.texts()).toEqual(['< Welcome', '> hoi', '< You said: hoi']);
    expect(answer).toMatchObject({ replyToId: id, from: { role: 'bot' } });
    expect(client.statuses.all).toEqual([0, 1, ConnectionStatus.Online]);
  });

  test('gets everything in order, once', async () => {
    const client = connect(server, { token: await generateToken(server), webSocket });
    await client.hears('Welcome');
    for (const text of ['1', '2', '3', '4', '5']) await client.say(text);
    await client.hears('You said: 5');
    const turns = [1, 2, 3, 4, 5].flatMap((n) => [`> ${n}`, `< You said: ${n}`]);
    expect(client.texts()).toEqual(['< Welcome', ...turns]);
  });

  test('a page that was reloaded shows what was said, and goes on', async () => {
    const begun = await start(server);
    const before = connect(server, { token: begun.token, conversationId: begun.id, webSocket });
    await before.say('one');
    await before.hears('You said: one');
    before.end();
    const after = connect(server, { token: begun.token, conversationId: begun.id, webSocket });
    await after.hears('You said: one');
    await after.say('two');
    await after.hears('You said: two');
    expect(after.texts()).toEqual(['< Welcome', '> one', '< You said: one', '> two', '< You said: two']);
    expect(server.received.all.map(({ type }) => type)).toEqual(['conversationUpdate', 'message', 'message']);
  });

  test('a page that kept its watermark only gets what it missed', async () => {
    const begun = await start(server);
    const before = connect(server, { token: begun.token, conversationId: begun.id, webSocket });
    await before.hears('Welcome');
    const watermark = before.watermark();
    before.end();
    await server.directLine.append(begun.id, { type: 'message', text: 'missed' });
    const after = connect(server, { token: begun.token, conversationId: begun.id, watermark, webSocket });
    await after.hears('missed');
    expect(after.texts()).toEqual(['< missed']);
  });

  test('renews its token, and goes on when the first one has expired', async () => {
    const client = connect(server, { token: await generateToken(server), webSocket, haste: 10_000 });
    await client.statuses.first((status) => status === ConnectionStatus.Online);
    const first = client.token();
    now += 1_000_000;
    await server.requests.first((request) => request === 'POST /v3/directline/tokens/refresh 200');
    while (client.token() === first) await new Promise(setImmediate);
    now += 1_000_000;
    await client.say('still here');
    await client.hears('You said: still here');
  });

  test('says that its token has expired', async () => {
    const token = await generateToken(server);
    now += 1_800_000;
    const client = connect(server, { token, webSocket });
    await client.statuses.first((status) => status === ConnectionStatus.FailedToConnect);
    expect(server.received.all).toEqual([]);
  });

  test('is told when its token expires while it talks', async () => {
    const client = connect(server, { token: await generateToken(server), webSocket });
    await client.hears('Welcome');
    now += 1_800_000;
    expect(await client.say('too late')).toBe('retry');
    await client.statuses.first((status) => status === ConnectionStatus.ExpiredToken);
    expect(server.received.all).toHaveLength(1);
  });

  test('cannot get into the conversation of another', async () => {
    const [mine, other] = [await start(server), await start(server)];
    const client = connect(server, { token: mine.token, conversationId: other.id, webSocket });
    await client.statuses.first((status) => status === ConnectionStatus.FailedToConnect);
    expect(client.activities.all).toEqual([]);
  });

  test('cannot speak as another', async () => {
    const client = connect(server, { token: await generateToken(server), webSocket });
    await client.post({ type: 'message', text: 'hi', from: { id: 'dl_other', role: 'bot' } });
    const echo = await client.activities.first((activity) => activity.from.role === 'user');
    expect(echo.from.id).toMatch(/^dl_[\w-]{22}$/);
  });

  test('is heard once when it says the same message again', async () => {
    const client = connect(server, { token: await generateToken(server), webSocket });
    const message = { type: 'message', text: 'ja', channelData: { clientActivityID: 'abc' } };
    const first = await client.post(message);
    expect(await client.post(message)).toBe(first);
    await client.hears('You said: ja');
    await client.say('next');
    await client.hears('You said: next');
    expect(client.texts().filter((text) => text === '> ja')).toHaveLength(1);
  });

  test('is told to try again when the bot fails, and goes on', async () => {
    const client = connect(server, { token: await generateToken(server), webSocket });
    expect(await client.say('fail')).toBe('retry');
    await client.say('hi');
    await client.hears('You said: hi');
  });

  test('is refused a message that is none', async () => {
    const client = connect(server, { token: await generateToken(server), webSocket });
    await expect(client.post({ type: 'nonsense' })).rejects.toMatchObject({ status: 400 });
  });

  test('is told that its conversation is over, though its token still holds', async () => {
    const { id: conversationId, streamUrl } = await start(server);
    const later = new Tokens(await tokenKey(server.store), () => now + DAY);
    const token = later.issue({ conversation: conversationId, user: 'dl_u', origin: server.url }, 'requests');
    const client = connect(server, { token, conversationId, streamUrl, webSocket });
    await client.hears('Welcome');
    now += DAY;
    await server.directLine.sweep();
    await client.statuses.first((status) => status === ConnectionStatus.Ended);
    expect(await server.directLine.append(conversationId, { text: 'anyone?' })).toBeUndefined();
  });
});

test('a client whose WebSocket is cut comes back with its watermark: nothing is lost, nothing comes twice', async () => {
  const client = connect(server, { token: await generateToken(server), webSocket: true });
  await client.say('one');
  await client.hears('You said: one');
  server.cut();
  const id = String(Reflect.get(client.directLine, 'conversationId'));
  await server.directLine.append(id, { type: 'message', text: 'meanwhile' });
  await client.hears('meanwhile');
  await client.say('two');
  await client.hears('You said: two');
  expect(client.texts()).toEqual(['< Welcome', '> one', '< You said: one', '< meanwhile', '> two', '< You said: two']);
  expect(server.requests.all).toContain(`GET /v3/directline/conversations/${id} 200`);
});

test.each([
  ['a WebSocket', true],
  ['polling', false],
])('over %s, a restart of the server is survived: the same conversation, no second welcome', async (_name, webSocket) => {
  const dir = await mkdtemp(join(tmpdir(), 'directline-'));
  const store = openLmdbStore(dir);
  const first = await startEchoServer({ store, clock });
  const client = connect(first, { token: await generateToken(first), webSocket });
  await client.say('one');
  await client.hears('You said: one');
  const [token, id] = [client.token(), String(Reflect.get(client.directLine, 'conversationId'))];
  if (!webSocket) client.end();
  await first.close();
  await store.close();

  const again = openLmdbStore(dir);
  const second = await startEchoServer({ store: again, clock, port: first.port });
  const still = webSocket ? client : connect(second, { token, conversationId: id, webSocket });
  await second.requests.first((request) => request.startsWith('GET') && request.endsWith(' 200'));
  await still.say('two');
  await still.hears('You said: two');
  // Whether a client shows its own message before or after the reply is a race in the client.
  expect(still.texts().sort()).toEqual(['< Welcome', '< You said: one', '< You said: two', '> one', '> two']);
  expect(second.received.all.map(({ type }) => type)).toEqual(['message']);

  endAll();
  await second.close();
  await again.close();
  await rm(dir, { recursive: true });
});
