import { type RedisServer, startRedis } from '../../test/bot/shared/redis-server';
import { sum } from '../report/figures';
import type { Column, Row } from '../report/table';
import { type Served, serve } from '../serve/child';
import type { Subject } from '../subject';
import { keepOn } from './cores';
import { type Line, open } from './line';
import { highest, LIMIT } from './probe';
import { speakingOver } from './speaking';

const COLUMNS: Column[] = [
  { name: 'turns', unit: `per s, p99 < ${LIMIT} ms`, better: 'higher', digits: 0 },
  { name: 'median there', unit: 'ms', better: 'lower', digits: 1 },
  { name: 'p99 there', unit: 'ms', better: 'lower', digits: 1 },
  { name: 'idle conversations', unit: 'per GB', better: 'higher', digits: 0 },
];

/** Conversations that talk, those that are opened besides to weigh them, and those opened before that, so that the heap has found its size. */
const TALKING = 200;
const IDLE = 2000;
const BEFORE = 400;
const AT_ONCE = 8;
const GB = 2 ** 30;

/** What a day with a million conversations is taken to be: `bench -- people` has the turns of a whole route. */
const DAY = { conversations: 1_000_000, turns: 5, hoursOfDay: 8, peak: 2 };

interface Way {
  name: string;
  server: 'assistant' | 'echo';
  settings: Record<string, string>[];
  /** What they share, and when it has its file written to disk. */
  redis?: RedisServer;
  fsync?: 'everysec' | 'always';
}

export const load: Subject = {
  title: `Load: how many turns a second, with 99 of 100 within ${LIMIT} ms`,
  measure: async () => {
    const redis = await startRedis();
    const shared = { STATE_URL: redis.url };
    const two = { server: 'assistant' as const, settings: [shared, shared], redis };
    const ways: Way[] = [
      { name: 'assistant, one process', server: 'assistant', settings: [{}] },
      { name: 'assistant, two on Redis', ...two, fsync: 'everysec' },
      { name: 'the same, on disk each time', ...two, fsync: 'always' },
      { name: "SDK's echo bot, one process", server: 'echo', settings: [{}] },
    ];
    const rows: Row[] = [];
    for (const way of ways) rows.push(await measure(way));
    await redis.close();
    keepOn('0,1', process.pid);
    return { columns: COLUMNS, rows, notes: notesOn(rows) };
  },
};

async function measure({ name, server, settings, redis, fsync }: Way): Promise<Row> {
  if (fsync) await redis?.set('appendfsync', fsync);
  const served = await Promise.all(settings.map((each) => serve(server, each)));
  const pinned = served.map(({ pid }, core) => keepOn(String(core), pid)).every(Boolean);
  keepOn(served.length > 1 ? '0,1' : '1', process.pid);
  if (!pinned) console.error('taskset is not there: the processes are not kept on a core.');
  const weight = await weigh(served, redis);
  const talking = await openMany(served, { count: TALKING, listen: false });
  const speak = speakingOver(talking);
  for (let at = 0; at < TALKING; at++) await speak();
  const best = await highest(speak);
  for (const each of served) await each.end();
  return { name, values: [best.rate, best.median, best.p99, GB / weight] };
}

interface Many {
  count: number;
  listen: boolean;
}

/** Lines to the servers in turn. */
async function openMany(served: readonly Served[], { count, listen }: Many): Promise<Line[]> {
  const lines: Line[] = [];
  while (lines.length < count) {
    const more = Array.from({ length: Math.min(AT_ONCE, count - lines.length) }, (_, at) =>
      open(served[(lines.length + at) % served.length]?.address ?? '', listen),
    );
    lines.push(...(await Promise.all(more)));
  }
  return lines;
}

/** Bytes in use, of the processes and of Redis, for a conversation which had one turn, and whose page is still open. */
async function weigh(served: readonly Served[], redis?: RedisServer): Promise<number> {
  const all = async (): Promise<number> =>
    sum([...(await Promise.all(served.map(async ({ memory }) => (await memory()).own))), (await redis?.memory()) ?? 0]);
  const warmed = await idle(served, BEFORE);
  const before = await all();
  const lines = await idle(served, IDLE);
  const after = await all();
  for (const line of [...warmed, ...lines]) line.close();
  return (after - before) / IDLE;
}

async function idle(served: readonly Served[], count: number): Promise<Line[]> {
  const lines = await openMany(served, { count, listen: true });
  for (const line of lines) await line.say('loket in Zwolle');
  return lines;
}

function notesOn(rows: readonly Row[]): string[] {
  const { conversations, turns, hoursOfDay, peak } = DAY;
  const needed = (conversations * turns * peak) / (hoursOfDay * 3600);
  const [one = Number.NaN, two = Number.NaN] = rows.map(({ values }) => values[0] ?? Number.NaN);
  const idle = rows[0]?.values[3] ?? Number.NaN;
  return [
    '',
    `A million conversations a day of ${turns} turns, all within ${hoursOfDay} hours and at the peak ${peak} times as many: ${needed.toFixed(0)} turns a second.`,
    `That takes ${Math.ceil(needed / one)} cores at the figure of one process, ${Math.ceil(needed / (two / 2))} at half that of two on Redis,`,
    `and ${(conversations / idle).toFixed(1)} GB of memory in all when every one of them stays open for the whole day.`,
    'The load is made by a process of its own. One process is kept on one core and the load on the other; two have a core each, which they share with Redis and with the load: on a machine with more cores they do better.',
    'Redis writes its file to disk every second, as in deploy/ (a machine that loses its power loses a second at most; a process that is killed loses nothing), or before each answer.',
    'An open conversation is weighed by what is in use after a collection: the heap and the buffers of the processes and, with Redis, what Redis holds of it; not what the system keeps for a socket, nor the pages of the store’s file.',
    'Turns begin at a steady rate whether those before are over or not; their time runs from when they were due until the reply is in the conversation.',
    'The limits of what is taken in a minute are set out of the way: everything comes from one address.',
  ];
}
