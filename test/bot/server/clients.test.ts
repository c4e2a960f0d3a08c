import { type IncomingMessage, request } from 'node:http';
import { clientsBehind } from '../../../bot/server/clients';
import type { Service } from '../../../bot/service';
import { runService } from './running';

/** A request as a server sees it, from a socket with an address. */
function from(remoteAddress: string, headers: Record<string, string> = {}): IncomingMessage {
  return Object({ socket: { remoteAddress }, connection: { remoteAddress }, headers });
}
const HOST = { host: 'localhost:3978' };

describe('who asks, behind', () => {
  test.each([
    ['no proxy', [], ['8.8.8.8'], '8.8.8.8'],
    ['a proxy that nobody named', [], ['127.0.0.1', '8.8.8.8'], '127.0.0.1'],
    ['a proxy that is named', ['loopback'], ['::ffff:127.0.0.1', '8.8.8.8'], '8.8.8.8'],
    ['two that are named', ['loopback', '10.0.0.0/8'], ['::1', '8.8.8.8, 10.1.2.3'], '8.8.8.8'],
    ['one, where the client made up another', ['::1'], ['::1', '1.1.1.1, 8.8.8.8'], '8.8.8.8'],
    ['one that is not the named one', ['10.0.0.1'], ['10.0.0.2', '8.8.8.8'], '10.0.0.2'],
    ['one that adds a port', ['loopback'], ['127.0.0.1', '8.8.8.8:51234'], '8.8.8.8'],
    ['one that adds a port to six', ['loopback'], ['127.0.0.1', '[2001:db8::1]:443'], '2001:db8::1'],
    ['one that says nonsense', ['loopback'], ['127.0.0.1', 'unknown'], '127.0.0.1'],
  ])('%s', (...[, trustProxy, [socket = '', forwarded], client]) => {
    const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    expect(clientsBehind({ trustProxy }).addressOf(from(socket, headers))).toBe(client);
  });
});

describe('who is on this machine', () => {
  test.each([
    ['127.0.0.1', {}],
    ['::1', { host: '[::1]:3978' }],
    ['::ffff:127.0.0.1', { host: '127.0.0.1' }],
  ])('%s %j', (socket, headers) => {
    expect(clientsBehind({ trustProxy: [] }).isHere(from(socket, { ...HOST, ...headers }))).toBe(true);
  });

  test.each([
    ['another machine', '192.168.1.5', {}],
    ['a name that another site points here', '127.0.0.1', { host: 'evil.example' }],
    ['no name', '127.0.0.1', { host: '' }],
  ])('not %s', (_what, socket, headers) => {
    expect(clientsBehind({ trustProxy: [] }).isHere(from(socket, { ...HOST, ...headers }))).toBe(false);
  });

  test.each([
    'x-forwarded-for',
    'x-forwarded-host',
    'forwarded',
    'x-real-ip',
    'via',
    'cf-connecting-ip',
    'true-client-ip',
    'x-client-ip',
  ])('not who comes through a proxy, as %s tells', (name) => {
    const passed = from('127.0.0.1', { ...HOST, [name]: '127.0.0.1' });
    expect(clientsBehind({ trustProxy: [] }).isHere(passed)).toBe(false);
  });

  test.each([
    ['from here, through it', { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http' }, true],
    ['from elsewhere', { 'x-forwarded-for': '8.8.8.8' }, false],
    ['from elsewhere, saying it is from here', { 'x-forwarded-for': '127.0.0.1, 8.8.8.8' }, false],
    ['from elsewhere by another header', { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '8.8.8.8' }, false],
    ['without saying for whom', { 'x-forwarded-proto': 'https' }, false],
    ['past it', {}, true],
  ])('behind a trusted proxy: one who comes %s', (_what, headers, isHere) => {
    const clients = clientsBehind({ trustProxy: ['loopback'], publicUrl: 'https://assistent.example.nl' });
    expect(clients.isHere(from('127.0.0.1', { ...HOST, ...headers }))).toBe(isHere);
  });

  test('nobody, where others come by a public address and no proxy is named: it may add no header', () => {
    const behind = { trustProxy: [], publicUrl: 'https://assistent.example.nl' };
    expect(clientsBehind(behind).isHere(from('127.0.0.1', HOST))).toBe(false);
    expect(clientsBehind({ ...behind, publicUrl: 'http://localhost:3978' }).isHere(from('127.0.0.1', HOST))).toBe(true);
  });
});

describe('a reverse proxy on the same machine', () => {
  let service: Service;
  beforeAll(async () => {
    service = await runService();
  });
  afterAll(() => service.close());

  /** Fetch would not let a Host through. */
  function ask(method: string, path: string, headers: Record<string, string> = {}): Promise<number> {
    return new Promise((resolve, reject) => {
      const asked = request(service.address + path, { method, headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      asked.on('error', reject);
      asked.end(method === 'POST' ? '{}' : undefined);
    });
  }
  const JSON_TYPE = { 'Content-Type': 'application/json' };

  test.each([
    [{}, 400],
    [{ 'X-Forwarded-For': '8.8.8.8' }, 403],
    [{ 'X-Forwarded-For': '127.0.0.1' }, 403],
    [{ Forwarded: 'for=127.0.0.1' }, 403],
    [{ 'X-Real-IP': '127.0.0.1' }, 403],
    [{ Host: 'assistent.example.nl' }, 403],
  ])('row 37: opens /api/messages to nobody: %j', async (headers, status) => {
    expect(await ask('POST', '/api/messages', { ...JSON_TYPE, ...headers })).toBe(status);
  });

  test('row 37: nor the door of the editors, and does not use up their link', async () => {
    const path = service.entrance ?? '';
    expect(await ask('GET', path, { 'X-Forwarded-For': '127.0.0.1' })).toBe(200);
    expect(await ask('GET', path, { 'X-Real-IP': '127.0.0.1' })).toBe(200);
    expect(await ask('GET', path)).toBe(303);
  });
});
