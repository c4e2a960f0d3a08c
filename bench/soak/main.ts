import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { projectRoot } from '../../bot/root';
import { knownQuestions } from '../questions';
import { machine } from '../report/machine';
import { type Flags, readFlags } from './flags';
import { Fleet } from './fleet';
import { Person } from './person';
import { report } from './report';
import { Tally } from './tally';

/** Each process is killed so many times, spread over the run. */
const KILLS = 5;
const WEIGH_EVERY_MS = 5_000;
/** For the last answers to come, in ms. */
const LAST_ANSWERS = 60_000;
/** So many join at the same time. */
const JOINING = 25;
const GUIDE = ['techniek leren', 'vmbo', '1', '2', 'opnieuw', 'herhaal'];

async function main(args: string[]): Promise<void> {
  const flags = readFlags(args);
  const where = machine(projectRoot(), new Date());
  const fleet = await Fleet.start(flags);
  const tally = new Tally();
  try {
    const people = await gather(flags, fleet, tally);
    const done = await soak(flags, fleet, people);
    await answersOf(tally);
    for (const person of people) person.leave();
    const lines = report({ flags, fleet, tally, ...done });
    console.log(['npm run soak --', ...args].join(' '), `\n${[...where, ...lines].join('\n')}`);
    const amiss = [...tally.refused, ...fleet.everyLife.flatMap(({ errors }) => errors)];
    for (const line of new Set(amiss.slice(0, 20))) console.error(line);
    if (tally.answered(0) + tally.crossed > 0) process.exitCode = 1;
  } finally {
    await fleet.close();
  }
}

async function gather({ conversations }: Flags, { address }: Fleet, tally: Tally): Promise<Person[]> {
  const known = knownQuestions(join(projectRoot(), 'test', 'questions'));
  const questions = [...known.map(({ text }) => text), ...GUIDE.flatMap((said) => Array<string>(20).fill(said))];
  const people = Array.from(
    { length: conversations },
    (_, at) => new Person({ address, name: `p${at}`, tally, questions }),
  );
  for (let at = 0; at < people.length; at += JOINING)
    await Promise.all(people.slice(at, at + JOINING).map((person) => person.join()));
  return people;
}

/** People talk while processes are killed, one at a time. */
async function soak({ minutes }: Flags, fleet: Fleet, people: readonly Person[]) {
  const weighing = setInterval(() => fleet.weigh(), WEIGH_EVERY_MS);
  const until = performance.now() + minutes * 60_000;
  const talked = Promise.all(people.map((person) => person.talk(until)));
  const kills = KILLS * fleet.size;
  const between = (minutes * 60_000) / (kills + 1);
  let redisKills = 0;
  for (let kill = 0; kill < kills; kill++) {
    await pass(between * (0.8 + Math.random() * 0.2));
    await fleet.strike(kill % fleet.size);
    if (!fleet.redis || kill !== Math.floor(kills / 2)) continue;
    await fleet.redis.kill();
    await fleet.redis.start();
    redisKills++;
  }
  await talked;
  clearInterval(weighing);
  return { kills, redisKills };
}

async function answersOf(tally: Tally): Promise<void> {
  const end = performance.now() + LAST_ANSWERS;
  while (tally.answered(0) > 0 && performance.now() < end) await pass(500);
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.stack);
  process.exitCode = 1;
});
