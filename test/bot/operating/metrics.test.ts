import { measuredStore } from '../../../bot/operating/measured';
import { Metrics } from '../../../bot/operating/metrics';
import { servedSince } from '../../../bot/operating/since';
import type { Service } from '../../../bot/service';
import { memoryStore } from '../../../bot/state/memory';
import { StoreConflict } from '../../../bot/state/store';
import { say, start } from '../directline/api';
import { knownOnce, runService } from '../server/running';

let service: Service | undefined;
afterEach(async () => {
  await service?.close();
  service = undefined;
});

async function run(env: Record<string, string> = {}): Promise<string> {
  service = await runService(env);
  return service.address;
}

/** The value of one line: `techniekpact_queue_depth`, or with its labels. */
const valueIn = (text: string, line: string): number => {
  const found = text.split('\n').find((each) => each.startsWith(`${line} `));
  return found === undefined ? Number.NaN : Number(found.slice(line.length));
};

async function figures(address: string, headers: Record<string, string> = {}): Promise<string> {
  return (await fetch(`${address}/metrics`, { headers })).text();
}

test('turns are counted by kind and timed, with how sure the search was, and none of what was said', async () => {
  const address = await run();
  const server = { url: address };
  const begun = await start(server);
  for (const text of ['wat is het verschil tussen bol en bbl?', 'qwxzv pqlrt', 'loket in Zwolle'])
    await say(server, begun, text);
  const text = await figures(address);
  expect(valueIn(text, 'techniekpact_turns_total{kind="answer",channel="web"}')).toBe(1);
  expect(valueIn(text, 'techniekpact_turns_total{kind="contact",channel="web"}')).toBe(1);
  expect(valueIn(text, 'techniekpact_turns_total{kind="decline",channel="web"}')).toBe(1);
  expect(valueIn(text, 'techniekpact_turn_seconds_count{channel="web"}')).toBe(4);
  expect(valueIn(text, 'techniekpact_search_confidence_count{verdict="sure"}')).toBe(1);
  expect(valueIn(text, 'techniekpact_search_confidence_count{verdict="far"}')).toBe(1);
  expect(valueIn(text, 'techniekpact_queue_depth')).toBe(0);
  expect(valueIn(text, 'techniekpact_paused')).toBe(0);
  expect(valueIn(text, 'techniekpact_knowledge_entries')).toBe(knownOnce().entries.size);
  expect(valueIn(text, `techniekpact_knowledge_info{version="${knownOnce().version}"}`)).toBe(1);
  expect(valueIn(text, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
  for (const secret of ['qwxzv', 'Zwolle', begun.id, begun.token]) expect(text).not.toContain(secret);
});

const TOKEN = 'a-token-of-some-length';
const VIA_PROXY = { 'x-forwarded-for': '203.0.113.7' };
interface Knock {
  env?: Record<string, string>;
  headers: Record<string, string>;
  status: number;
}
const knocks: [how: string, knock: Knock][] = [
  ['without a token, from this machine', { headers: {}, status: 200 }],
  ['without a token, through a proxy', { headers: VIA_PROXY, status: 403 }],
  ['with a token, without showing it', { env: { METRICS_TOKEN: TOKEN }, headers: {}, status: 401 }],
  ['with a token, another', { env: { METRICS_TOKEN: TOKEN }, headers: { authorization: 'Bearer guess' }, status: 401 }],
  [
    'with a token, through a proxy',
    { env: { METRICS_TOKEN: TOKEN }, headers: { ...VIA_PROXY, authorization: `Bearer ${TOKEN}` }, status: 200 },
  ],
];

test.each(knocks)('%s, the figures are asked for', async (_how, { env, headers, status }) => {
  const address = await run(env);
  const response = await fetch(`${address}/metrics`, { headers });
  expect(response.status).toBe(status);
  expect((await response.text()).includes('techniekpact_turns_total')).toBe(status === 200);
});

test('what the store fails at is counted by operation; a conflict between turns is none', async () => {
  const metrics = new Metrics();
  const store = measuredStore(memoryStore(), metrics);
  await store.put('a', 1, undefined);
  await expect(store.put('a', 2, undefined)).rejects.toThrow(StoreConflict);
  await store.close();
  await expect(store.get('a')).rejects.toThrow('closed');
  await expect(store.remove('a')).rejects.toThrow('closed');
  const { content } = await metrics.text();
  expect(content.split('\n').filter((line) => line.startsWith('techniekpact_store_errors_total{'))).toEqual([
    'techniekpact_store_errors_total{operation="get"} 1',
    'techniekpact_store_errors_total{operation="remove"} 1',
  ]);
});

test('a turn that fails or comes too late is counted as that', async () => {
  const metrics = new Metrics();
  metrics.measure('msteams')('failed');
  metrics.measure('directline')('late');
  const { content } = await metrics.text();
  expect(content).toContain('techniekpact_turns_total{kind="failed",channel="teams"} 1');
  expect(content).toContain('techniekpact_turns_total{kind="late",channel="web"} 1');
});

test('the age of the knowledge begins again when its version changes', () => {
  let [version, instant] = ['one', 1_000];
  const since = servedSince(
    () => ({ ...knownOnce(), version }),
    () => instant,
  );
  instant = 2_000;
  expect(since()).toBe(1_000);
  version = 'two';
  expect(since()).toBe(2_000);
  instant = 3_000;
  expect(since()).toBe(2_000);
});
