import type { Patience } from '../../../bot/channels/azure/patience';
import { serviceCheck } from '../../../bot/channels/azure/service-url';
import type { Service } from '../../../bot/service';
import { captureLog } from '../captured-log';
import { runService } from '../server/running';
import { answering, type Connector, silence, startConnector } from './connector';

/** A clock that the test holds: waiting takes no time and moves it. */
function heldClock(): Patience & { waits: number[] } {
  let at = 0;
  const waits: number[] = [];
  const wait = async (ms: number): Promise<void> => {
    waits.push(ms);
    at += ms;
  };
  return { attempt: 4_000, whole: 6_000, now: () => at, wait, waits };
}

let connector: Connector;
let service: Service;
let clock: ReturnType<typeof heldClock>;
const { log, lines } = captureLog();
beforeAll(async () => {
  connector = await startConnector();
  clock = heldClock();
  service = await runService({}, { log, patience: clock });
});
afterAll(async () => {
  await service.close();
  await connector.close();
});
let conversation = 0;
beforeEach(() => {
  conversation++;
  connector.calls.splice(0);
  connector.delivered.splice(0);
  connector.faults = [];
  clock.waits.splice(0);
  lines.splice(0);
});

let id = 0;
/** Something that a person says in this test's conversation, over a channel whose connector is ours. */
function say(text: string, more: object = {}): Promise<Response> {
  const activity = {
    ...{ type: 'message', id: String(++id), text, locale: 'nl-NL', channelId: 'emulator', serviceUrl: connector.url },
    ...{ conversation: { id: `c${conversation}` }, from: { id: 'u' }, recipient: { id: 'b' } },
    ...more,
  };
  const headers = { 'Content-Type': 'application/json' };
  return fetch(`${service.address}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) });
}

const logged = (words: string): number => lines.filter((line) => JSON.stringify(line).includes(words)).length;

describe('row 9: with an app id a reply may go to', () => {
  const isAllowed = serviceCheck({ azure: true });
  test.each([
    'https://smba.trafficmanager.net/emea/',
    'https://europe.directline.botframework.com/',
    'https://directline.botframework.com/',
    'https://amer.infra.teams.microsoft.com/',
  ])('%s', (url) => {
    expect(isAllowed(url)).toBe(true);
  });

  test.each([
    undefined,
    '',
    'nonsense',
    'http://169.254.169.254/latest/meta-data',
    'https://169.254.169.254/',
    'https://localhost/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net.evil.com/',
    'https://evil.com/smba.trafficmanager.net/',
    'https://smba.trafficmanager.net@evil.com/',
    'https://user:pass@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'https://evilbotframework.com/',
    'https://a.b.botframework.com.evil.com/',
    'https://botframework.com.evil.com/',
    'ftp://smba.trafficmanager.net/',
    'https://smba.trafficmanager.net\\.evil.com/',
    'https://smba.trafficmanager.net%2eevil.com/',
    'javascript:alert(1)',
  ])('never to %s', (url) => {
    expect(isAllowed(url)).toBe(false);
  });
});

test('row 9: a connector that sends on elsewhere is not followed, and the log says what failed', async () => {
  const elsewhere = await startConnector();
  connector.faults = [301, 302, 307, 308].map((status) => answering(status, { Location: elsewhere.url }));
  for (const text of ['een', 'twee', 'drie', 'vier']) expect((await say(text)).status).toBe(200);
  expect(elsewhere.calls).toEqual([]);
  expect(logged('A turn failed.')).toBeGreaterThan(0);
  await elsewhere.close();
});

test('row 22: after three times 500 the reply arrives, and the turn counted once', async () => {
  await say('wat is een pdg');
  connector.faults = [500, 502, 503].map((status) => answering(status));
  const calls = connector.calls.length;
  expect((await say('herhaal')).status).toBe(200);
  expect(connector.calls).toHaveLength(calls + 4);
  expect(new Set(connector.calls.slice(calls).map(({ text }) => text)).size).toBe(1);
  expect(connector.delivered).toHaveLength(2);
  expect(clock.waits).toEqual([300, 600, 1_200]);
  expect(logged('A turn failed.')).toBe(0);
});

test('row 22: a guide goes one step on, however often its question had to be sent', async () => {
  await say('leraar worden');
  connector.faults = [500, 500, 500].map((status) => answering(status));
  await say('1');
  const [first, second] = connector.delivered;
  expect(second).not.toBe(first);
  await say('terug');
  expect(first).toContain(connector.delivered.at(-1));
});

test('row 23: throttled, it waits as long as it is asked to, and what comes after waits its turn', async () => {
  connector.faults = [answering(429, { 'Retry-After': '2' }), answering(429, { 'Retry-After': '1' })];
  await Promise.all([say('wat is een pdg'), say('wat is bbl'), say('wat kost een opleiding')]);
  expect(clock.waits).toEqual([2_000, 1_000]);
  expect(connector.delivered).toHaveLength(3);
  const texts = connector.calls.map(({ text }) => text);
  expect(texts.slice(0, 3)).toEqual([texts[0], texts[0], texts[0]]);
  expect(connector.delivered).toEqual([texts[0], ...texts.slice(3)]);
});

test('row 23: asked to wait longer than there is time, it gives up at once; the reply comes before the next', async () => {
  connector.faults = [answering(429, { 'Retry-After': '3600' }), answering(429, { 'Retry-After': '3600' })];
  expect((await say('wat is een pdg')).status).toBe(200);
  expect(clock.waits).toEqual([]);
  expect(connector.calls).toHaveLength(2);
  expect(connector.calls[1]?.text).toContain('Sorry, er ging iets mis');
  expect(logged('hunter2')).toBe(0);
  await say('wat is bbl');
  expect(connector.delivered).toEqual([connector.calls[0]?.text, connector.calls[3]?.text]);
});

test('row 23: throttled for ever, it stops when its time is up', async () => {
  connector.faults = Array.from({ length: 100 }, () => answering(429, { 'Retry-After': '2' }));
  await say('wat is een pdg');
  expect(clock.waits).toEqual([2_000, 2_000, 2_000, 2_000]);
  expect(connector.calls).toHaveLength(6);
});

test('row 11: the apology cannot be sent either: one line in the log, nothing crashes, the next turn works', async () => {
  connector.faults = [answering(403), answering(403)];
  expect((await say('wat is een pdg')).status).toBe(200);
  expect(logged('The apology could not be sent.')).toBe(1);
  expect(connector.delivered).toEqual([]);
  await say('wat is bbl');
  expect(connector.delivered).toHaveLength(1);
});

test('row 24: a connector that never answers is cut off, the queue goes on, and the next turn works', async () => {
  const impatient = await runService({}, { log, patience: { ...heldClock(), attempt: 100 } });
  const kept = service;
  service = impatient;
  try {
    connector.faults = [silence, silence];
    const [first, second] = await Promise.all([say('wat is een pdg'), say('wat is bbl')]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(connector.calls.length).toBeGreaterThanOrEqual(3);
    await say('wat kost een opleiding');
    expect(connector.delivered.length).toBeGreaterThanOrEqual(2);
  } finally {
    service = kept;
    await impatient.close();
  }
});
