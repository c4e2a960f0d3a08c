import type { Flags } from './flags';
import { type Fleet, LIMITS } from './fleet';
import type { Tally } from './tally';

interface Ran {
  flags: Flags;
  fleet: Fleet;
  tally: Tally;
  kills: number;
  redisKills: number;
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;
const seconds = (ms = 0): string => `${(ms / 1000).toFixed(2)} s`;
const share = (sorted: readonly number[], part: number) => sorted[Math.floor((sorted.length - 1) * part)];

/** The figures of a run, a line each. */
export function report({ flags, fleet, tally, kills, redisKills }: Ran): string[] {
  const { waits } = tally;
  const rows: [string, string | number][] = [
    ['conversations', `${flags.conversations} over WebSockets, for ${flags.minutes} minutes`],
    ['processes', `${fleet.size}, state in ${fleet.redis ? 'Redis (append-only, fsync always)' : 'lmdb'}`],
    ['killed with SIGKILL and started again', `${kills} times${redisKills ? `, Redis ${redisKills} time` : ''}`],
    ['ended by themselves', fleet.everyLife.filter(({ fell }) => fell !== undefined).length],
    ['messages sent', tally.sent],
    ['answered once', tally.answered(1)],
    ['answered twice or more', tally.twiceOrMore],
    ['written down twice', tally.writtenTwice],
    ['lost', tally.answered(0)],
    ['of them not accepted for five minutes', tally.refused.length],
    ['answered out of order', tally.outOfOrder],
    ['heard in another conversation', tally.crossed],
    ['posts made again, streams opened anew', `${tally.again}, ${tally.broken}`],
    [
      'to the answer: median, 99th, longest',
      [share(waits, 0.5), share(waits, 0.99), waits.at(-1)].map(seconds).join(', '),
    ],
    ['lines logged as an error', fleet.everyLife.flatMap(({ errors }) => errors).length],
    ['limits', Object.keys(LIMITS).join(', ')],
    ['', 'set out of the way: everyone comes from one address'],
    ...memory(fleet),
  ];
  return rows.map(([name, value]) => `${name.padEnd(40)}${value}`);
}

/** Of every process that lived longer than that, its memory 10 s after it was ready, and at its end. */
function memory({ lives }: Fleet): [string, string][] {
  return lives.flatMap((of, place) =>
    of.flatMap(({ memory }, life): [string, string][] => {
      const name = `memory of process ${place + 1}, life ${life + 1}`;
      if (!memory) return [];
      return [[name, `${megabytes(memory.start)} to ${megabytes(memory.end)} in ${Math.round(memory.seconds)} s`]];
    }),
  );
}
