import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { createLog } from '../../../bot/log';
import { mountHealth } from '../../../bot/server/health';
import { createServer } from '../../../bot/server/server';

const server = createServer(createLog('silent'), {
  headersTimeout: 300,
  requestTimeout: 500,
  connectionsCheckingInterval: 50,
});
let port: number;
beforeAll(async () => {
  const never = { detail: () => ({}), problems: () => [], isDraining: () => false };
  mountHealth(server, { ...never, check: async () => undefined });
  server.post('/say', (_request, response, next) => {
    response.send(200);
    next();
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => void server.server.close());

async function open(words: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  await once(socket, 'connect');
  if (words) socket.write(words);
  return socket;
}

/** Resolves with everything it was told, once it is cut off. */
async function cutOff(socket: Socket): Promise<string> {
  let told = '';
  socket.on('data', (chunk) => (told += chunk));
  await once(socket, 'close');
  return told;
}

const HEAD = 'POST /say HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n';

test.each([
  ['who says nothing', ''],
  ['headers that never end', HEAD],
  ['a body that never ends', `${HEAD}Content-Length: 100\r\n\r\n{"text":`],
  ['a body in pieces that never end', `${HEAD}Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n`],
])('row 12: %s: cut off, and no handler has run', async (_what, words) => {
  expect(await cutOff(await open(words))).toMatch(/^(?:HTTP\/1\.1 408 Request Timeout\r\n|$)/);
});

test('row 12: headers that trickle in are cut off all the same', async () => {
  const socket = await open(HEAD);
  let at = 0;
  const trickle = setInterval(() => socket.write(`X-${at++}: x\r\n`), 20);
  await cutOff(socket).finally(() => clearInterval(trickle));
});

test('row 12: of 200 who say nothing each is cut off, and the health is answered meanwhile', async () => {
  const idle = await Promise.all(Array.from({ length: 200 }, () => open('')));
  let cut = 0;
  const allCut = Promise.all(idle.map((socket) => cutOff(socket).then(() => cut++)));
  const health = await fetch(`http://127.0.0.1:${port}/healthz`);
  expect([health.status, cut]).toEqual([200, 0]);
  await allCut;
});
