import { Speaker } from '../speaker';
import { becomes, says } from './readiness';
import { freePort, type RedisServer, startRedis } from './redis-server';
import { kill, type Running, run } from './running';

const PASSWORD = 'hunter2';
let redis: RedisServer;
beforeAll(async () => {
  redis = await startRedis('--requirepass', PASSWORD);
});
afterAll(() => redis.close());

const running: Running[] = [];
afterEach(() => Promise.all(running.splice(0).map(kill)));

async function start(settings: Record<string, string>): Promise<Running & { address: string }> {
  const port = String(await freePort());
  const started = run({ PORT: port, LOG_LEVEL: 'warn', ...settings });
  running.push(started);
  return { ...started, address: `http://127.0.0.1:${port}` };
}

test('row 28: Redis is not there at the start: it lives, says that it is not ready, and is once Redis comes', async () => {
  await redis.kill();
  const { address, lines } = await start({ STATE_URL: redis.url });
  expect(await becomes(address, 'not ready')).toEqual({ status: 'not ready', store: 'away' });
  expect((await says(address))?.[0]).toBe(503);
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  const early = await fetch(address);
  expect([early.status, early.headers.get('retry-after'), await early.json()]).toEqual([
    503,
    '5',
    { error: 'Not ready yet.' },
  ]);

  await redis.start();
  await becomes(address, 'ready');
  const answer = await (await Speaker.begin(address)).say('wat is bbl?');
  expect(answer?.channelData.techniekpact.kind).toBe('answer');
  expect(lines.all.filter((line) => line.includes('is not there (yet): waiting. STATE_URL says where'))).toHaveLength(
    1,
  );
  expect(lines.all.join()).not.toContain(PASSWORD);
});

test('asked to end while it waits for Redis, it ends with 0', async () => {
  const { address, child, ended } = await start({ STATE_URL: `redis://127.0.0.1:${await freePort()}` });
  await becomes(address, 'not ready');
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test.each([
  ['a wrong password', () => redis.url.replace(PASSWORD, 'wrong-one')],
  ['no password', () => redis.url.replace(`:${PASSWORD}@`, '')],
])('with %s it ends at once, with what to mend and without the password', async (_what, url) => {
  const { lines, ended } = await start({ STATE_URL: url() });
  expect(await ended).toBe(1);
  expect(lines.all.filter(Boolean)).toEqual([
    `Redis at 127.0.0.1:${redis.port} refuses us. Mend the name or password in STATE_URL.`,
  ]);
});

test('on a full Redis it starts, says that it is not ready, and is once there is room', async () => {
  const first = await start({ STATE_URL: redis.url });
  await becomes(first.address, 'ready');
  await kill(first);
  await redis.set('maxmemory', '1');
  const { address, ready } = await start({ STATE_URL: redis.url });
  await ready;
  expect(await says(address)).toMatchObject([503, { store: 'away' }]);
  await redis.set('maxmemory', '0');
  await becomes(address, 'ready');
});
