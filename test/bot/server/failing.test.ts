import type { Service } from '../../../bot/service';
import { captureLog } from '../captured-log';
import { knownOnce, runService } from './running';

const SECRET = 'Password=hunter2';
const { log, lines } = captureLog();
let service: Service;
let fails = false;
beforeAll(async () => {
  knownOnce();
  const knowledge = () => {
    if (fails) throw new Error(`No connection with Server=db;${SECRET}`);
    return knownOnce();
  };
  service = await runService({}, { log, knowledge });
});
afterAll(() => service.close());
beforeEach(() => {
  fails = true;
  lines.splice(0);
});

function say(more: object = {}): Promise<Response> {
  const activity = {
    ...{ type: 'message', id: crypto.randomUUID(), text: 'wat is bbl', locale: 'nl-NL', channelId: 'emulator' },
    ...{ serviceUrl: 'http://localhost:1/', conversation: { id: 'c' }, from: { id: 'u' }, recipient: { id: 'b' } },
    ...more,
  };
  const headers = { 'Content-Type': 'application/json' };
  return fetch(`${service.address}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) });
}

test('row 10: a turn that fails with a secret: a kind line with a reference, the cause in the log under it, no secret', async () => {
  const response = await say({ deliveryMode: 'expectReplies' });
  const body = await response.text();
  const text: string = JSON.parse(body).activities.at(-1).text;
  const [, reference] = /^Sorry, er ging iets mis aan onze kant\..* nummer: ([0-9a-f]{8})\.$/.exec(text) ?? [];
  expect(reference).toBeDefined();
  const written = JSON.stringify(lines);
  expect(lines.find(({ msg }) => msg === 'A turn failed.')).toMatchObject({ reference, cause: expect.any(String) });
  expect(written).toContain('No connection with');
  expect(body + written).not.toContain('hunter2');
  fails = false;
  const next = await say({ deliveryMode: 'expectReplies' });
  expect(await next.text()).toContain('begrip-bbl');
});

test('row 10: over HTTP nothing is told of it', async () => {
  const response = await say();
  expect([response.status, await response.text()]).toEqual([200, '']);
});

test.each([
  '/',
  '/widget.js',
  '/plan/gids/techniek-leren',
  '/readyz',
  '/naar/x',
])('row 10: %s that fails is a 500 with fixed words, and the log has no secret', async (path) => {
  const response = await fetch(service.address + path);
  expect([response.status, await response.json()]).toEqual([500, { error: 'Something went wrong on our side.' }]);
  expect(lines.some(({ msg }) => msg === 'A request failed.')).toBe(true);
  expect(JSON.stringify(lines)).not.toContain('hunter2');
});
