import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import { sign } from 'jsonwebtoken';
import { WebSocket } from 'ws';
import { ask, field, type Started, say, start } from './api';
import { type EchoServer, startEchoServer } from './echo-server';
import { Heard } from './heard';

let now = Date.parse('2025-01-15T10:00:00Z');
let server: EchoServer;
let opened: WebSocket[] = [];

async function serve(options: { mostSockets?: number; heartbeat?: number } = {}): Promise<Started> {
  server = await startEchoServer({ clock: () => now, ...options });
  return start(server);
}

afterEach(async () => {
  for (const socket of opened) socket.terminate();
  opened = [];
  await server.close();
});

interface Listening {
  socket: WebSocket;
  texts: Heard<string>;
  watermarks: string[];
}

function listen(url: string, options: { origin?: string; autoPong?: boolean } = {}): Listening {
  const socket = new WebSocket(url, options);
  opened.push(socket);
  const [texts, watermarks] = [new Heard<string>(), [] as string[]];
  socket.on('message', (data) => {
    const set = JSON.parse(String(data));
    watermarks.push(set.watermark);
    for (const { text } of set.activities) texts.hear(text);
  });
  return { socket, texts, watermarks };
}

/** The status with which a WebSocket was refused. */
async function refusalOf(url: string, options: { origin?: string } = {}): Promise<number> {
  const { socket } = listen(url, options);
  socket.on('error', () => undefined);
  const [, response] = await once(socket, 'unexpected-response');
  return response.statusCode;
}

const at = (url: string, watermark: string) => url.replace('watermark=', `watermark=${watermark}`);

test('a stream begins with what is there, and goes on with what comes', async () => {
  const begun = await serve();
  await say(server, begun, 'one');
  const { texts, watermarks } = listen(begun.streamUrl);
  await texts.first((text) => text === 'You said: one');
  await say(server, begun, 'two');
  await texts.first((text) => text === 'You said: two');
  expect(texts.all).toEqual(['Welcome', 'one', 'You said: one', 'two', 'You said: two']);
  expect(watermarks).toEqual(['3', '4', '5']);
});

test('a stream begins at its watermark', async () => {
  const begun = await serve();
  await say(server, begun, 'one');
  const { texts } = listen(at(begun.streamUrl, '2'));
  await texts.first((text) => text === 'You said: one');
  expect(texts.all).toEqual(['You said: one']);
});

test('two pages of one conversation both hear everything', async () => {
  const begun = await serve();
  const [one, other] = [listen(begun.streamUrl), listen(begun.streamUrl)];
  await Promise.all([one, other].map(({ texts }) => texts.first((text) => text === 'Welcome')));
  await say(server, begun, 'hi');
  for (const { texts } of [one, other]) {
    await texts.first((text) => text === 'You said: hi');
    expect(texts.all).toEqual(['Welcome', 'hi', 'You said: hi']);
  }
});

test('nothing is missed or doubled when much is said while streams open', async () => {
  const begun = await serve();
  const said = Array.from({ length: 30 }, (_, i) => `m${i}`);
  const streams: Listening[] = [];
  const saying = said.map((text, i) => {
    if (i % 5 === 0) streams.push(listen(begun.streamUrl));
    return say(server, begun, text);
  });
  await Promise.all(saying);
  await say(server, begun, 'end');
  for (const { texts } of streams) {
    await texts.first((text) => text === 'You said: end');
    expect(texts.all).toHaveLength(63);
    expect(new Set(texts.all).size).toBe(63);
  }
});

describe('a stream is refused', () => {
  test('when its token has expired: after a minute', async () => {
    const { streamUrl } = await serve();
    now += 60_000;
    expect(await refusalOf(streamUrl)).toBe(403);
  });

  test('with the token of requests, of another conversation, forged or absent', async () => {
    const mine = await serve();
    const other = await start(server);
    const withToken = (token: string) => mine.streamUrl.replace(/t=.*$/, `t=${token}`);
    const claims = { conv: mine.id, user: 'dl_x', origin: server.url, aud: 'stream' };
    expect(await refusalOf(withToken(mine.token))).toBe(403);
    expect(await refusalOf(mine.streamUrl.replace(mine.id, other.id))).toBe(403);
    expect(await refusalOf(withToken(sign(claims, 'x'.repeat(32))))).toBe(403);
    expect(await refusalOf(withToken(sign(claims, '', { algorithm: 'none' })))).toBe(403);
    expect(await refusalOf(withToken(''))).toBe(401);
  });

  test('to a page of another site, and open to one of its own', async () => {
    const { streamUrl } = await serve();
    expect(await refusalOf(streamUrl, { origin: 'https://evil.com' })).toBe(403);
    const { socket } = listen(streamUrl, { origin: server.url });
    await once(socket, 'open');
  });

  test.each([
    '/',
    '/api/messages',
    '/v3/directline/conversations//stream',
    '/v3/directline/conversations/x/stream/y',
  ])('on the path %s', async (path) => {
    await serve();
    expect(await refusalOf(server.url.replace('http', 'ws') + path)).toBe(404);
  });

  test('when there are too many, and open again when one has left', async () => {
    const begun = await serve({ mostSockets: 2 });
    const [first] = [listen(begun.streamUrl), listen(begun.streamUrl)];
    await Promise.all(opened.map((socket) => once(socket, 'open')));
    expect(await refusalOf(begun.streamUrl)).toBe(503);
    first?.socket.close();
    await once(first?.socket ?? server.adapter, 'close');
    const { texts } = listen(begun.streamUrl);
    await texts.first((text) => text === 'Welcome');
  });

  test('when eight pages show the conversation already; another conversation has room', async () => {
    const begun = await serve();
    const pages = Array.from({ length: 8 }, () => listen(begun.streamUrl));
    for (const { texts } of pages) await texts.first((text) => text === 'Welcome');
    expect(await refusalOf(begun.streamUrl)).toBe(503);
    const { texts } = listen((await start(server)).streamUrl);
    await texts.first((text) => text === 'Welcome');
  });

  test('never because of pages that have left', async () => {
    const begun = await serve();
    for (let page = 0; page < 10; page++) {
      const { socket, texts } = listen(begun.streamUrl);
      await texts.first((text) => text === 'Welcome');
      socket.close();
      await once(socket, 'close');
    }
  });

  test('when the handshake is nonsense', async () => {
    const begun = await serve();
    const { pathname, search } = new URL(begun.streamUrl);
    const socket = connectTcp(server.port, '127.0.0.1');
    socket.write(`GET ${pathname}${search} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: nonsense\r\n\r\n`);
    const [data] = await once(socket, 'data');
    expect(String(data)).toMatch(/^HTTP\/1\.1 400 /);
    socket.destroy();
  });
});

test('a stream that sends too much is closed; an empty message, as clients send, is fine', async () => {
  const begun = await serve();
  const { socket, texts } = listen(begun.streamUrl);
  await texts.first((text) => text === 'Welcome');
  socket.send('');
  await say(server, begun, 'hi');
  await texts.first((text) => text === 'You said: hi');
  socket.send('x'.repeat(5_000));
  const [code] = await once(socket, 'close');
  expect(code).toBe(1009);
});

test('a stream that does not answer is closed, one that does stays open', async () => {
  const begun = await serve({ heartbeat: 50 });
  const [dead, alive] = [listen(begun.streamUrl, { autoPong: false }), listen(begun.streamUrl)];
  const pings = new Heard<number>();
  alive.socket.on('ping', () => pings.hear(pings.all.length));
  await once(dead.socket, 'close');
  await pings.first((count) => count === 4);
  expect(alive.socket.readyState).toBe(WebSocket.OPEN);
});

test('a client that vanishes does not keep others from hearing', async () => {
  const begun = await serve();
  const [gone, stays] = [listen(begun.streamUrl), listen(begun.streamUrl)];
  await Promise.all([gone, stays].map(({ texts }) => texts.first((text) => text === 'Welcome')));
  gone.socket.terminate();
  await say(server, begun, 'hi');
  await stays.texts.first((text) => text === 'You said: hi');
});

test('a stream ends when its conversation does', async () => {
  const begun = await serve();
  const { socket, texts } = listen(begun.streamUrl);
  await texts.first((text) => text === 'Welcome');
  now += 24 * 60 * 60 * 1000;
  const closed = once(socket, 'close');
  expect(await server.directLine.sweep()).toBe(1);
  expect((await closed)[0]).toBe(1000);
});

test('a server that stops tells its streams to come back later', async () => {
  const begun = await serve();
  const { socket, texts } = listen(begun.streamUrl);
  await texts.first((text) => text === 'Welcome');
  const closed = once(socket, 'close');
  await server.close();
  expect((await closed)[0]).toBe(1012);
  await serve();
});

test('a client that does not close with us does not keep the server from stopping', async () => {
  const begun = await serve();
  const { pathname, search } = new URL(begun.streamUrl);
  const socket = connectTcp(server.port, '127.0.0.1');
  const key = Buffer.alloc(16).toString('base64');
  socket.write(
    `GET ${pathname}${search} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
  );
  await once(socket, 'data');
  const closed = once(socket.resume(), 'close');
  await server.close();
  await closed;
  await serve();
});

test('reconnecting gives a stream with a token of its own', async () => {
  const begun = await serve();
  now += 120_000;
  const again = await ask(server, `GET /conversations/${begun.id}?watermark=1`, begun);
  await say(server, begun, 'hi');
  const { texts } = listen(field(again, 'streamUrl'));
  await texts.first((text) => text === 'You said: hi');
  expect(texts.all).toEqual(['hi', 'You said: hi']);
});
