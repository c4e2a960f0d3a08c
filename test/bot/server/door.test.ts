import { once } from 'node:events';
import fs from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import type { Service } from '../../../bot/service';
import { runService } from './running';

let service: Service;
beforeAll(async () => {
  service = await runService();
});
afterAll(() => service.close());

const JSON_TYPE = { 'Content-Type': 'application/json' };
const ACTIVITY = {
  type: 'message',
  id: '1',
  text: 'hoi',
  channelId: 'emulator',
  serviceUrl: 'http://localhost:1/',
  conversation: { id: 'c' },
  from: { id: 'u' },
  recipient: { id: 'b' },
};

const post = (path: string, body: string, headers: Record<string, string> = JSON_TYPE): Promise<Response> =>
  fetch(service.address + path, { method: 'POST', body, headers });

/** Gives the status of a POST of so many kB without a length, that ends only when it is told to. */
function stream(path: string, pieces: number, ends = true): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(service.address + path, { method: 'POST', headers: JSON_TYPE }, (response) => {
      resolve(response.statusCode ?? 0);
      outgoing.destroy();
    });
    outgoing.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? undefined : reject(error),
    );
    for (let at = 0; at < pieces; at++) outgoing.write('x'.repeat(1024));
    if (ends) outgoing.end();
  });
}

describe('a body that is no activity', () => {
  test.each([
    '{}',
    '[]',
    'null',
    '"x"',
    '{"type":1}',
    '{"type":"message"}',
    '{"type":"mess',
    JSON.stringify({ ...ACTIVITY, type: 'nonsense' }),
    JSON.stringify({ ...ACTIVITY, conversation: undefined }),
    JSON.stringify({ ...ACTIVITY, serviceUrl: undefined }),
    '',
  ])('row 1: %s is a 400 with fixed words', async (body) => {
    const response = await post('/api/messages', body);
    expect(response.status).toBe(400);
    expect((await response.text()).length).toBeLessThanOrEqual(50);
  });
});

describe('a body that is too large', () => {
  test('row 2: with a length', async () => {
    expect((await post('/api/messages', JSON.stringify({ text: 'x'.repeat(65 * 1024) }))).status).toBe(413);
  });

  test('row 2: without a length', async () => {
    expect(await stream('/api/messages', 80)).toBe(413);
  });

  test('row 2: of 30 MB without a length, before its end comes', async () => {
    expect(await stream('/api/messages', 30 * 1024, false)).toBe(413);
  });

  test('row 2: that said 30 MB, before a byte of it comes', async () => {
    const { hostname, port } = new URL(service.address);
    const socket = connect(Number(port), hostname);
    const head = `POST /api/messages HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json`;
    socket.write(`${head}\r\nContent-Length: ${30 * 1024 * 1024}\r\n\r\n`);
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1.1 413 /);
    await once(socket, 'close');
  });
});

test.each([
  ['multipart', { 'Content-Type': 'multipart/form-data; boundary=x' }],
  ['plain text', { 'Content-Type': 'text/plain' }],
  ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }],
  ['a compressed body', { ...JSON_TYPE, 'Content-Encoding': 'gzip' }],
])('row 3: %s is a 415, and nothing is written', async (_what, headers) => {
  const written = jest.spyOn(fs, 'createWriteStream');
  expect((await post('/api/messages', JSON.stringify(ACTIVITY), headers)).status).toBe(415);
  expect(written).not.toHaveBeenCalled();
  written.mockRestore();
});

test.each([
  ['GET', '/api/messages', 405],
  ['DELETE', '/', 405],
  ['GET', '/nergens', 404],
  ['GET', '/assets/manifest.json', 404],
  ['GET', '/assets/..%2f..%2fpackage.json', 404],
])('row 13: %s %s is a %d, with security headers and no banner', async (method, path, status) => {
  const response = await fetch(service.address + path, { method });
  expect(response.status).toBe(status);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('server')).toBeNull();
  expect(await response.json()).toEqual({ error: expect.any(String) });
});

test.each([
  ['the metadata address', 'http://169.254.169.254/latest'],
  ['a look-alike', 'https://smba.trafficmanager.net.evil.com/'],
  ['a user in front', 'http://localhost@evil.com/'],
  ['the embedded channel', 'urn:local:directline'],
])('row 9: a reply to %s is refused before a turn runs', async (_what, serviceUrl) => {
  const response = await post('/api/messages', JSON.stringify({ ...ACTIVITY, serviceUrl }));
  expect(response.status).toBe(401);
  expect(await response.text()).toBe('');
});

test('the health check says what is served', async () => {
  expect(await (await fetch(`${service.address}/healthz`)).json()).toEqual({ status: 'ok' });
  expect(await (await fetch(`${service.address}/readyz`)).json()).toMatchObject({
    status: 'ready',
    entries: expect.any(Number),
  });
});

test('the page comes with a policy that lets in its own scripts only, in the language asked for', async () => {
  const response = await fetch(`${service.address}/?taal=en`);
  const policy = response.headers.get('content-security-policy') ?? '';
  const html = await response.text();
  const [, nonce] = /script-src 'nonce-([^']+)'/.exec(policy) ?? [];
  expect(html).toContain(`<script nonce="${nonce}"`);
  expect(html).toContain('<html lang="en">');
  expect(policy).not.toContain('unsafe');
});

test('the files of the page are compressed and kept for ever', async () => {
  const html = await (await fetch(`${service.address}/`)).text();
  const [, path] = /"(\/assets\/webchat[^"]+\.js)"/.exec(html) ?? [];
  const response = await fetch(service.address + path, { headers: { 'Accept-Encoding': 'br' } });
  expect(response.headers.get('content-encoding')).toBe('br');
  expect(response.headers.get('cache-control')).toContain('immutable');
});

test('the page about privacy is the answer about privacy', async () => {
  const html = await (await fetch(`${service.address}/privacy`)).text();
  expect(html).toMatch(/<h1>[^<]+<\/h1>/);
  expect(html).toContain('Gecontroleerd op');
});

test('a tool on this machine gets its answer in the response when it asks for that', async () => {
  const asked = { ...ACTIVITY, text: 'wat is een pdg', locale: 'nl-NL', deliveryMode: 'expectReplies' };
  const response = await post('/api/messages', JSON.stringify(asked));
  const { activities } = (await response.json()) as { activities: { channelData: unknown }[] };
  expect(response.status).toBe(200);
  expect(activities.at(-1)?.channelData).toMatchObject({ techniekpact: { kind: 'answer', ids: ['pdg'] } });
});
