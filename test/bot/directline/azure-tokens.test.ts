import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { azureGrant } from '../../../bot/channels/directline/azure-tokens';
import type { Service } from '../../../bot/service';
import { captureLog } from '../captured-log';
import { runService } from '../server/running';

const SECRET = 'the-secret-of-the-channel';
const SITE = 'https://www.example.nl';
const GIVEN = { conversationId: 'c', token: 'a.token.of-azure', expires_in: 1800 };

interface Heard {
  path: string | undefined;
  headers: IncomingHttpHeaders;
  body: unknown;
}

/** Azure's token endpoint, as its documentation has it. */
let azure: Server;
let url: string;
let heard: Heard[];
let answer: (response: ServerResponse) => void;
let service: Service;
const { log, lines } = captureLog();

beforeAll(async () => {
  azure = createServer(async (request, response) => {
    heard.push({ path: request.url, headers: request.headers, body: await json(request) });
    answer(response);
  }).listen(0, '127.0.0.1');
  await once(azure, 'listening');
  url = `http://127.0.0.1:${(azure.address() as AddressInfo).port}`;
  service = await runService(
    {
      ALLOWED_ORIGINS: SITE,
      DIRECT_LINE_SECRET: SECRET,
      DIRECT_LINE_URL: url,
      MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
      MicrosoftAppTenantId: '66666666-7777-8888-9999-000000000000',
      MicrosoftAppPassword: 'password',
    },
    { log },
  );
});
afterAll(async () => {
  await service.close();
  azure.closeAllConnections();
  azure.close();
});
beforeEach(() => {
  heard = [];
  answer = (response) => void response.end(JSON.stringify({ ...GIVEN, secret: SECRET }));
});

const generate = (origin: string | undefined, body?: object): Promise<Response> =>
  fetch(`${service.address}/v3/directline/tokens/generate`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(origin && { Origin: origin }) },
    ...(body && { body: JSON.stringify(body) }),
  });

test('row 40: a page of an agreed site gets a short token, for a person that we name and for that site', async () => {
  const response = await generate(SITE, { user: { id: 'dl_mine' }, trustedOrigins: ['https://evil.example'] });
  expect([response.status, await response.json()]).toEqual([200, GIVEN]);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('access-control-allow-origin')).toBe(SITE);
  const [{ path, headers, body } = {}] = heard;
  expect(path).toBe('/v3/directline/tokens/generate');
  expect(headers?.authorization).toBe(`Bearer ${SECRET}`);
  expect(body).toEqual({ user: { id: expect.stringMatching(/^dl_[\w-]{22}$/) }, trustedOrigins: [SITE] });
});

test('row 40: everyone is someone else', async () => {
  await generate(SITE);
  await generate(SITE);
  const [one, other] = heard.map(({ body }) => Object(body).user.id);
  expect(one).not.toBe(other);
});

test.each([
  undefined,
  'null',
  'https://other.example',
  'https://www.example.nl.evil.com',
  'http://www.example.nl',
  'https://www.example.nl:8443',
])('row 39: from %s nothing is asked of Direct Line', async (origin) => {
  const response = await generate(origin);
  expect(response.status).toBe(403);
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
  expect(heard).toEqual([]);
});

test.each([
  ['is down', { status: 500, retry: '' }, '30'],
  ['knows no such secret', { status: 403, retry: '' }, '30'],
  ['is busy', { status: 429, retry: '7' }, '7'],
  ['is busy for long', { status: 429, retry: '86400' }, '300'],
  ['is busy until a date', { status: 429, retry: 'Thu, 01 Jan 2099 00:00:00 GMT' }, '30'],
  ['sends elsewhere', { status: 307, retry: '' }, '30'],
  ['says nothing sensible', { status: 200, retry: '' }, '30'],
])('row 41: where Direct Line %s, a page hears when to ask again, and nothing else', async (_what, given, retry) => {
  answer = (response) => {
    response.statusCode = given.status;
    response.setHeader('Location', 'https://evil.example/');
    if (given.retry) response.setHeader('Retry-After', given.retry);
    response.end(`{"error":"${SECRET}"}`);
  };
  const response = await generate(SITE);
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, retry]);
  expect(JSON.stringify([await response.text(), ...response.headers])).not.toContain(SECRET);
  expect(lines.length).toBeGreaterThan(0);
  expect(JSON.stringify(lines)).not.toContain(SECRET);
});

test('row 41: where it never answers it is waited for no longer than agreed, and the log does not tell the secret', async () => {
  answer = () => undefined;
  const reported: unknown[] = [];
  const grant = azureGrant({ secret: SECRET, url }, { report: (error) => reported.push(error), patience: 50 });
  expect(await grant({ user: 'dl_u', origin: SITE })).toMatchObject({ status: 503, headers: { 'Retry-After': '30' } });
  expect(reported).toHaveLength(1);
  const [error] = reported as Error[];
  expect(`${error?.stack} ${(error?.cause as Error).stack}`).not.toContain(SECRET);
});

test('the page talks to Direct Line, is allowed to by its policy, and does not have the secret', async () => {
  const response = await fetch(`${service.address}/`);
  const html = await response.text();
  expect(JSON.parse(/id="settings">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}').directLine).toBe(url);
  expect(response.headers.get('content-security-policy')).toContain(`${url} ${url.replace('http', 'ws')};`);
  expect(JSON.stringify([html, ...response.headers])).not.toContain(SECRET);
});
