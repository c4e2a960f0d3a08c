import { Redis } from 'ioredis';
import { type Balancer, balance } from '../proof/balancer';
import { Chaos } from '../proof/chaos';
import { Person } from '../proof/person';
import { answersIn, expectKept, talk } from '../proof/talk';
import { Speaker } from '../speaker';
import { gateBefore } from './gate';
import { becomes, says } from './readiness';
import { freePort, type RedisServer, startRedis } from './redis-server';
import { kill, onMachine, type Running, run } from './running';

/** Every answer leans on the one before; who is asked to say it again, and does, is answered the same. */
const SCRIPT = ['techniek leren', 'herhaal', 'wat is bol?', 'herhaal', 'loket in Zwolle', 'herhaal'];
const PERSONS = 6;
/** Their time goes four times as fast: what gives up after 4 s does so after one. */
const FAST = { CLOCK_SPEED: '4' };
const PASSWORD = 'hunter2';

let redis: RedisServer;
let operator: Redis;
let balancer: Balancer;
/** The address that people know. */
let url: string;
let expected: string[];
const processes: Running[] = [];
const addresses: string[] = [];

beforeAll(async () => {
  redis = await startRedis('--requirepass', PASSWORD, '--enable-debug-command', 'yes');
  operator = new Redis(redis.url, { maxRetriesPerRequest: null });
  operator.on('error', () => undefined);
  const ports = [await freePort(), await freePort()];
  balancer = await balance(ports);
  url = `http://127.0.0.1:${balancer.port}`;
  for (const [at, ahead] of ['60000', '-60000'].entries()) {
    const settings = { STATE_URL: redis.url, PORT: String(ports[at]), PUBLIC_URL: url, LOG_LEVEL: 'warn' };
    processes.push(run({ ...settings, ...onMachine({ CLOCK_AHEAD: ahead, ...FAST }) }));
    addresses.push(`http://127.0.0.1:${ports[at]}`);
  }
  await Promise.all(processes.map(({ ready }) => ready));
  expected = await undisturbed();
}, 60_000);
afterAll(async () => {
  await Promise.all(processes.map(kill));
  balancer.close();
  operator.disconnect();
  await redis.close();
});

const someone = (): Person => new Person(url, true);

async function undisturbed(): Promise<string[]> {
  const person = someone();
  await person.begin();
  await talk(person, SCRIPT);
  const log = await person.log();
  person.end();
  return answersIn(log, person);
}

/** People talk at both processes, and halfway something happens. */
async function talksThrough(happen: () => Promise<unknown>): Promise<void> {
  const chaos = new Chaos([{ at: (PERSONS * SCRIPT.length) / 2, happen: async () => void (await happen()) }]);
  const told = await Promise.all(
    Array.from({ length: PERSONS }, async () => {
      const person = someone();
      await person.begin();
      await talk(person, SCRIPT, () => chaos.step());
      return { person, log: await person.log(), expected };
    }),
  );
  expect(await chaos.over()).toBe(1);
  await Promise.all(told.map(({ person, log }) => person.heard.first(({ id }) => id === log.at(-1)?.id)));
  for (const { person } of told) person.end();
  for (const each of told) expectKept(each);
}

/** Nobody is helped for half a minute of a process: eight times the 4 s after which it gives up. Each time it says so kindly. */
async function refusedForHalfAMinute(speaker: Speaker): Promise<void> {
  for (let time = 0; time < 8; time++) {
    const response = await speaker.message('wat is bbl?')();
    expect([500, 502]).toContain(response.status);
    expect(await response.text()).toMatch(/^\{"error":\{"code":"\w+","message":"[^"]+ (?:Send it|Try) again\."\}\}$/);
  }
}

/** What happens to Redis, and what ends it. */
interface Hardship {
  is: string;
  strike(): Promise<unknown>;
  mend(): Promise<unknown>;
}

const HARDSHIPS: Hardship[] = [
  {
    is: 'away for half a minute',
    async strike() {
      const speaker = await Speaker.begin(url);
      await redis.kill();
      await refusedForHalfAMinute(speaker);
      for (const address of addresses) expect(await says(address)).toMatchObject([503, { store: 'away' }]);
    },
    mend: () => redis.start(),
  },
  {
    is: 'full',
    async strike() {
      const speaker = await Speaker.begin(url);
      await operator.config('SET', 'maxmemory', '1');
      const { status } = await speaker.message('wat is bbl?')();
      expect([500, 502]).toContain(status);
      for (const address of addresses) expect(await says(address)).toMatchObject([503, { store: 'away' }]);
    },
    mend: () => operator.config('SET', 'maxmemory', '0'),
  },
  {
    is: 'slower than a command may take, three times',
    async strike() {
      for (let time = 0; time < 3; time++) await operator.call('DEBUG', 'SLEEP', '1.2');
    },
    mend: () => operator.ping(),
  },
  {
    is: 'slow for every command',
    async strike() {
      for (let time = 0; time < 40; time++) await operator.call('DEBUG', 'SLEEP', '0.1');
    },
    mend: () => operator.ping(),
  },
  {
    is: 'refusing the password, until it is as it was',
    async strike() {
      await operator.config('SET', 'requirepass', 'another');
      await operator.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
      await operator.call('CLIENT', 'KILL', 'TYPE', 'pubsub');
      for (const { lines } of processes) await lines.first((line) => line.includes('refuses us. Mend the name or'));
    },
    mend: () => operator.config('SET', 'requirepass', PASSWORD),
  },
];

describe.each(HARDSHIPS)('Redis $is', ({ strike, mend }) => {
  test('row 28: nothing is lost, mixed or out of order, and it goes on by itself', async () => {
    await talksThrough(() => strike().finally(mend));
    for (const address of addresses) await becomes(address, 'ready');
  }, 60_000);
});

test('a process that stands still until another took its turn over leaves its answer to that one', async () => {
  const gate = await gateBefore(redis.port);
  const behind = redis.url.replace(String(redis.port), String(gate.port));
  const stopped = run({ STATE_URL: behind, LOG_LEVEL: 'warn', ...onMachine(FAST) });
  try {
    const speaker = await Speaker.begin(url);
    await speaker.say('techniek leren');
    const held = gate.holdAt('state:conversation/');
    const message = speaker.message('Vmbo');
    const early = message(await stopped.ready);
    await held;
    stopped.child.kill('SIGSTOP');
    gate.release();
    while ((await message(addresses[0])).status !== 200);
    stopped.child.kill('SIGCONT');
    expect((await early).status).toBe(200);
    const answers = (await speaker.history()).filter(({ replyToId }) => replyToId !== undefined).slice(1);
    expect(answers.map(({ text }) => text)).toEqual([expect.any(String)]);
  } finally {
    await kill(stopped);
    gate.close();
  }
});

test('clocks two minutes apart: times are those of Redis, in order, and everything goes after 24 hours', async () => {
  const began = Date.now();
  const speaker = await Speaker.begin(url);
  for (const at of [0, 1, 0, 1]) await speaker.message(`wat is bbl? (${at})`)(addresses[at]);
  const times = (await speaker.history()).map(({ timestamp }) => new Date(timestamp ?? 0).getTime());
  expect(times).toEqual([...times].sort((one, other) => one - other));
  expect(times[0]).toBeGreaterThan(began - 5_000);
  expect(times.at(-1)).toBeLessThan(Date.now() + 5_000);
  const day = 24 * 60 * 60 * 1000;
  const keys = await operator.keys(`*${speaker.id}*`);
  expect(keys.length).toBeGreaterThan(2);
  for (const key of keys) expect(await operator.pttl(key)).toBeLessThanOrEqual(day);
  const [state = 0] = await Promise.all(keys.filter((key) => key.includes(':state:')).map((key) => operator.pttl(key)));
  expect(state).toBeGreaterThan(day - 60_000);
});

test('what another version and another program keep is neither read nor touched', async () => {
  const keys = ['techniekpact:0:state:conversation/a', 'techniekpact:2:index', 'techniekpact:2:queue:running', 'a'];
  for (const key of keys) await operator.set(key, 'of another version');
  await operator.sadd('techniekpact:2:directline:{a}:head', 'a set, where ours is a hash');
  await talksThrough(async () => undefined);
  for (const key of keys) expect(await operator.get(key)).toBe('of another version');
  expect(await operator.smembers('techniekpact:2:directline:{a}:head')).toHaveLength(1);
});

test('none of all this puts the password in the log', () => {
  for (const { lines } of processes) {
    expect(lines.all.length).toBeGreaterThan(1);
    expect(lines.all.filter((line) => line.includes(PASSWORD))).toEqual([]);
  }
});
