import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../../bot/log';
import { openTracing } from '../../../bot/operating/tracing/tracing';
import type { Service } from '../../../bot/service';
import { captureLog } from '../captured-log';
import { type Answer, ask, start } from '../directline/api';
import { startConnector } from '../privacy/paths';
import { endAll, ended, ready, startProgram } from '../program';
import { knownOnce, runService } from '../server/running';
import { freePort } from '../shared/redis-server';
import { Speaker } from '../speaker';
import { type Arrived, type Collector, startCollector } from './collector';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT = '00f067aa0ba902b7';
const TRACEPARENT = `00-${TRACE}-${PARENT}-01`;
const SERVER = 2;
const CLIENT = 3;
const ERROR = 2;

let collector: Collector;
let service: Service | undefined;
beforeEach(async () => {
  collector = await startCollector();
});
afterEach(async () => {
  delete process.env.OTEL_TRACES_SAMPLER;
  endAll();
  await service?.close();
  service = undefined;
  await collector.close();
});

type Around = Parameters<typeof runService>[1];

async function run(env: Record<string, string> = {}, around: Around = {}): Promise<string> {
  service = await runService({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, ...env }, around);
  return service.address;
}

/** Begins a conversation and says something in it. */
async function talk(address: string, said: string | object, headers = {}): Promise<Answer> {
  const { id, token } = await start({ url: address });
  return tell(address, { id, token, said, headers });
}

interface Telling {
  id: string;
  token: string;
  said: string | object;
  headers?: Record<string, string>;
}

function tell(address: string, { id, token, said, headers = {} }: Telling): Promise<Answer> {
  const body = typeof said === 'string' ? { type: 'message', text: said } : said;
  return ask({ url: address }, `POST /conversations/${id}/activities`, { token, body, headers });
}

/** What the collector has once the service has ended. */
async function spansAtTheEnd(): Promise<Arrived[]> {
  await service?.close();
  service = undefined;
  return collector.spans;
}

const turnsIn = (spans: Arrived[]): Arrived[] => spans.filter(({ name }) => name === 'turn');
const below = (spans: Arrived[], { spanId }: Arrived): string[] =>
  spans.filter(({ parentSpanId }) => parentSpanId === spanId).map(({ name }) => name);

test('a person asks something: the turn arrives with what it waited for, and with nothing of who asked or what', async () => {
  const address = await run();
  const { id, token } = await start({ url: address });
  const said = { type: 'message', text: 'wat is het verschil tussen bol en bbl, vraagt Zwaantje?', locale: 'nl-NL' };
  const headers = { traceparent: TRACEPARENT, tracestate: 'who=Zwaantje' };
  expect((await tell(address, { id, token, said, headers })).status).toBe(200);
  const spans = await spansAtTheEnd();
  const [arrived, asked] = turnsIn(spans);
  expect(arrived?.parentSpanId).toBeUndefined();
  expect(asked).toMatchObject({
    kind: SERVER,
    traceId: TRACE,
    parentSpanId: PARENT,
    service: 'techniekpact-assistant',
  });
  expect(asked?.attributes).toEqual({
    'techniekpact.channel': 'web',
    'techniekpact.event': 'said',
    'techniekpact.locale': 'nl',
    'techniekpact.kind': 'answer',
  });
  const steps = below(spans, asked as Arrived);
  expect(steps[0]).toBe('queue');
  expect(new Set(steps)).toEqual(new Set(['queue', 'store get', 'search', 'store put', 'send']));
  for (const { traceId, parentSpanId } of spans.filter(({ name }) => name !== 'turn')) {
    expect([TRACE, arrived?.traceId]).toContain(traceId);
    expect(parentSpanId).toBeDefined();
  }
  for (const secret of ['verschil', 'bol', 'Zwaantje', 'dl_', id, token])
    expect(collector.raw.join()).not.toContain(secret);
});

test.each([
  ['qwxzv pqlrt', 'decline'],
  ['ik wil docent worden', 'question'],
  ['loket in Zwolle', 'contact'],
  ['ik wil niet meer leven', 'crisis'],
])('"%s" is a turn of the kind %s', async (text, kind) => {
  const address = await run();
  await talk(address, text);
  const turns = turnsIn(await spansAtTheEnd());
  expect(turns.map(({ attributes }) => attributes['techniekpact.kind'])).toEqual(['command', kind]);
});

test('a message of Azure Bot Service is below the trace that it names, its call to the channel below the turn', async () => {
  const connector = await startConnector();
  const address = await run({ OTEL_SERVICE_NAME: 'pact-west' });
  const activity = {
    ...{
      type: 'message',
      id: '1',
      channelId: 'emulator',
      serviceUrl: connector.url,
      text: 'wat is een pdg',
      locale: 'nl',
    },
    ...{ conversation: { id: 'c' }, from: { id: 'u' }, recipient: { id: 'b' } },
  };
  const headers = { 'content-type': 'application/json', traceparent: TRACEPARENT };
  await fetch(`${address}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) });
  const spans = await spansAtTheEnd();
  connector.close();
  const [turn] = turnsIn(spans);
  expect(turn).toMatchObject({ traceId: TRACE, parentSpanId: PARENT, service: 'pact-west' });
  expect(spans.find(({ name }) => name === 'send')).toMatchObject({ kind: CLIENT, parentSpanId: turn?.spanId });
  expect(connector.heard).toHaveLength(1);
});

test.each([
  '',
  'Zwaantje',
  `00-${'0'.repeat(32)}-${PARENT}-01`,
  `${TRACEPARENT}, ${TRACEPARENT}`,
])('with the traceparent "%s" a turn begins a trace of its own', async (traceparent) => {
  const address = await run();
  await talk(address, 'hoi', { traceparent });
  for (const turn of turnsIn(await spansAtTheEnd())) {
    expect(turn.parentSpanId).toBeUndefined();
    expect(turn.traceId).not.toBe(TRACE);
  }
  expect(collector.spans.length).toBeGreaterThan(2);
});

test('one who says that it need not be traced is not traced', async () => {
  const address = await run();
  await talk(address, 'hoi', { traceparent: `00-${TRACE}-${PARENT}-00` });
  expect(turnsIn(await spansAtTheEnd()).map(({ attributes }) => attributes['techniekpact.event'])).toEqual(['arrived']);
});

test('the standard sampler is the one of OTEL_TRACES_SAMPLER', async () => {
  process.env.OTEL_TRACES_SAMPLER = 'always_off';
  const address = await run();
  expect((await talk(address, 'hoi')).status).toBe(200);
  expect(await spansAtTheEnd()).toEqual([]);
});

test('a turn that fails says so in its span and, by its trace, in the log; the fault itself is told to neither', async () => {
  const { log, lines } = captureLog();
  const knowledge = () => {
    throw new RangeError('Nothing was found for "Zwaantje"');
  };
  let broken = false;
  const address = await run({}, { log, knowledge: () => (broken ? knowledge() : knownOnce()) });
  const begun = await start({ url: address });
  broken = true;
  await tell(address, { ...begun, said: 'ik heet Zwaantje', headers: { traceparent: TRACEPARENT } });
  broken = false;
  const turn = turnsIn(await spansAtTheEnd()).at(-1);
  expect(turn).toMatchObject({ status: { code: ERROR }, attributes: { 'techniekpact.kind': 'failed' }, events: [] });
  expect(collector.raw.join()).not.toContain('Zwaantje');
  expect(lines.find(({ msg }) => msg === 'A turn failed.')).toMatchObject({ trace_id: TRACE });
});

describe('the collector', () => {
  const told = (lines: Record<string, unknown>[]) => lines.filter(({ msg }) => /collector/i.test(String(msg)));

  async function answersWith(env: Record<string, string>, around: Around): Promise<number[]> {
    const address = await run(env, around);
    const answers = [await talk(address, 'hoi'), await talk(address, 'wat is bbl?')];
    return answers.map(({ status }) => status);
  }

  test('refuses: people are answered, and the operator is told once what to look at', async () => {
    const { log, lines } = captureLog();
    collector.status = 400;
    expect(await answersWith({}, { log })).toEqual([200, 200]);
    await spansAtTheEnd();
    expect(told(lines)).toMatchObject([{ level: 40, msg: expect.stringContaining('OTEL_EXPORTER_OTLP_ENDPOINT') }]);
    expect(JSON.stringify(lines)).not.toContain(collector.url);
  });

  test.each([
    ['never answers', () => collector.url],
    ['is not there', () => `http://127.0.0.1:${gone}`],
  ])('%s: people are answered, and the end waits 2 s at most', async (_how, url) => {
    collector.status = undefined;
    expect(await answersWith({ OTEL_EXPORTER_OTLP_ENDPOINT: url() }, {})).toEqual([200, 200]);
    const asked = performance.now();
    expect(await spansAtTheEnd()).toEqual([]);
    expect(performance.now() - asked).toBeLessThan(4_000);
  });
});

let gone: number;
beforeAll(async () => {
  gone = await freePort();
});

test('work outside a turn is no span', async () => {
  const tracing = openTracing({ endpoint: collector.url, serviceName: 'x' }, createLog('silent'));
  expect(tracing.step('store get', () => 1)).toBe(1);
  expect(tracing.under(TRACEPARENT, () => tracing.step('store get', () => 2))).toBe(2);
  await tracing.turn({ channel: 'web', locale: 'nl', event: 'said' }, async () => ({ kind: 'answer', locale: 'en' }));
  await tracing.close();
  expect(collector.spans.map(({ name, attributes }) => [name, attributes['techniekpact.locale']])).toEqual([
    ['turn', 'en'],
  ]);
});

describe('the built program', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'techniekpact-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Which modules of OpenTelemetry it had loaded at its end, after a conversation. */
  async function loadedBy(env: Record<string, string>): Promise<string[]> {
    const [preload, list] = [join(folder, 'preload.cjs'), join(folder, 'loaded.json')];
    const tell = `require('node:fs').writeFileSync(${JSON.stringify(list)}, JSON.stringify(Object.keys(require.cache)))`;
    writeFileSync(preload, `process.on('exit', () => ${tell});`);
    const child = startProgram({ STATE_DIR: join(folder, 'state'), NODE_OPTIONS: `--require ${preload}`, ...env });
    const speaker = await Speaker.begin(await ready(child));
    expect((await speaker.say('wat is bbl?'))?.text).toContain('leerbedrijf');
    child.kill('SIGTERM');
    expect((await ended(child)).code).toBe(0);
    const all: string[] = JSON.parse(readFileSync(list, 'utf8'));
    expect(all.length).toBeGreaterThan(500);
    return all.filter((name) => name.includes('@opentelemetry'));
  }

  test('loads nothing of OpenTelemetry when no collector is named', async () => {
    expect(await loadedBy({ OTEL_SERVICE_NAME: 'pact' })).toEqual([]);
  });

  test('asked to end, it sends the last spans first', async () => {
    expect((await loadedBy({ OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/` })).length).toBeGreaterThan(10);
    expect(turnsIn(collector.spans).map(({ attributes }) => attributes['techniekpact.kind'])).toEqual([
      'command',
      'answer',
    ]);
  });
});
