import { Queue } from '../../../bot/turns/queue';
import { freePort, type RedisServer, startRedis } from '../shared/redis-server';
import { kill, type Running, run } from '../shared/running';
import { type Balancer, balance } from './balancer';
import { Chaos, seeded } from './chaos';
import { Person } from './person';
import { answersIn, expectKept, type Told, talk } from './talk';

const SEED = 20_261_126;
const PERSONS = 200;
const KILLS = 8;

/** Each leans on what was said before: a state that is lost or another's gives another answer. */
const SCRIPTS = [
  ['wat is bol?', 'herhaal', 'loket in Zwolle', 'herhaal'],
  ['techniek leren', 'Vmbo', 'terug', 'Havo of vwo'],
  ['in english', 'what is bbl', 'repeat', 'desk in Utrecht'],
  ['Lesgeven in techniek', 'help', 'opnieuw', 'loket in Groningen'],
];

let redis: RedisServer;
let balancer: Balancer;
let url: string;
const ports: number[] = [];
const processes: Running[] = [];

const begin = (at: number): void => {
  const settings = { STATE_URL: redis.url, PORT: String(ports[at]), PUBLIC_URL: url, LOG_LEVEL: 'warn' };
  processes[at] = run(settings);
};

beforeAll(async () => {
  redis = await startRedis();
  for (let at = 0; at < 3; at++) ports.push(await freePort());
  balancer = await balance(ports);
  url = `http://127.0.0.1:${balancer.port}`;
  for (const at of ports.keys()) begin(at);
  await Promise.all(processes.map(({ ready }) => ready));
}, 180_000);
afterAll(async () => {
  await Promise.all(processes.map(kill));
  balancer.close();
  await redis.close();
});

/** Kills of processes that come back at once, one after the other of the same one, and one of Redis in the middle. */
function disasters(answers: number): Chaos {
  const random = seeded(SEED);
  const under = new Queue();
  const strike = (at: number): Promise<void> =>
    under.run(String(at), async () => {
      const struck = processes[at];
      if (struck) await Promise.race([struck.ready, struck.ended]).then(() => kill(struck));
      begin(at);
    });
  const kills = Array.from({ length: KILLS }, () => {
    const [when, at] = [random(), Math.floor(random() * ports.length)];
    return {
      at: Math.floor((0.05 + 0.85 * when) * answers),
      happen: () => strike(at),
    };
  });
  const restart = async (): Promise<void> => {
    await redis.kill();
    await redis.start();
  };
  return new Chaos([...kills, { at: Math.floor(answers / 2), happen: restart }]);
}

/** What each script is answered while nothing goes wrong. */
async function undisturbed(): Promise<string[][]> {
  return Promise.all(
    SCRIPTS.map(async (script) => {
      const person = new Person(url, true);
      await person.begin();
      await talk(person, script);
      const log = await person.log();
      person.end();
      return answersIn(log, person);
    }),
  );
}

async function afterChaos(expected: string[][]): Promise<{ told: Told[]; struck: number }> {
  const chaos = disasters(PERSONS * 4);
  const told = await Promise.all(
    Array.from({ length: PERSONS }, async (_, at): Promise<Told> => {
      const [person, script] = [new Person(url, at % 2 === 0), (at >> 1) % SCRIPTS.length];
      await person.begin();
      await talk(person, SCRIPTS[script] ?? [], () => chaos.step());
      return { person, log: await person.log(), expected: expected[script] ?? [] };
    }),
  );
  const struck = await chaos.over();
  await Promise.all(told.map(({ person, log }) => person.heard.first(({ id }) => id === log.at(-1)?.id)));
  for (const { person } of told) person.end();
  return { told, struck };
}

test('200 conversations on three processes, killed eight times, and Redis once: nothing lost, mixed or out of order', async () => {
  const expected = await undisturbed();
  const { told, struck } = await afterChaos(expected);
  expect(struck).toBe(KILLS + 1);
  for (const each of told) expectKept(each);
  const apologies = told.reduce((sum, { person }) => sum + person.apologies, 0);
  expect(apologies).toBe(0);
}, 300_000);
