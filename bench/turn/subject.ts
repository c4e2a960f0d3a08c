import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { projectRoot } from '../../bot/root';
import { knownQuestions } from '../questions';
import { median, quantile } from '../report/figures';
import type { Column, Row } from '../report/table';
import { type Served, serve } from '../serve/child';
import type { Subject } from '../subject';
import { type Channel, directLine, messages, plain } from './channels';

const COLUMNS: Column[] = [
  { name: 'median', unit: 'ms', better: 'lower', digits: 2 },
  { name: 'p99', unit: 'ms', better: 'lower', digits: 2 },
  { name: 'turns', unit: 'per s of one core', better: 'higher', digits: 0 },
  { name: 'allocated', unit: 'kB a turn', better: 'lower', digits: 0 },
];

const WARM = 200;
const MEASURED = 600;
const SAMPLED = 100;
/** Nobody says more in one conversation within a minute; the next turn opens another. */
const TURNS_A_CONVERSATION = 20;

/** What is said turn by turn in a conversation. */
type Speech = (turn: number) => object;

const GUIDE = ['techniek leren', 'Vmbo'] as const;
const PLACES = ['Utrecht', 'Zwolle', 'Goes', 'Assen', 'Venlo', 'Hoorn', 'Delft'] as const;

function speeches(): Record<'search' | 'guide' | 'contact', Speech> {
  const questions = knownQuestions(join(projectRoot(), 'test', 'questions')).map(({ text }) => text);
  const at = <T>(list: readonly T[], turn: number): T => list[turn % list.length] as T;
  return {
    search: (turn) => ({ text: at(questions, turn) }),
    guide: (turn) => ({ text: turn % TURNS_A_CONVERSATION < 2 ? GUIDE[turn % 2] : at(['terug', 'Vmbo'], turn) }),
    contact: (turn) => ({ text: `loket in ${at(PLACES, turn)}` }),
  };
}

export const turn: Subject = {
  title: 'One turn, over HTTP on loopback, one after the other',
  measure: async () => {
    const { search, guide, contact } = speeches();
    const three = { 'search answer': search, 'guide step': guide, 'desk look-up': contact };
    const rows = [
      ...(await rowsOf('assistant', { over: directLine, name: 'Direct Line', speeches: three })),
      ...(await rowsOf('echo', { over: directLine, name: 'Direct Line', speeches: { "SDK's echo bot": search } })),
      ...(await rowsOf('assistant', { over: messages, name: '/api/messages', speeches: three })),
      ...(await rowsOf('echo', { over: messages, name: '/api/messages', speeches: { "SDK's echo bot": search } })),
      ...(await rowsOf('plain', { over: plain, name: 'HTTP', speeches: { 'bare restify echo': search } })),
    ];
    return { columns: COLUMNS, rows };
  },
};

interface Way {
  over: (address: string) => Channel | Promise<Channel>;
  name: string;
  speeches: Record<string, Speech>;
}

async function rowsOf(server: string, way: Way): Promise<Row[]> {
  const served = await serve(server);
  const channel = await way.over(served.address);
  const rows: Row[] = [];
  for (const [name, speech] of Object.entries(way.speeches))
    rows.push({ name: `${name}, ${way.name}`, values: await measure(served, channel, speech) });
  channel.close();
  await served.end();
  return rows;
}

async function measure(served: Served, channel: Channel, speech: Speech): Promise<number[]> {
  await take(channel, speech, WARM);
  const before = await served.cpu();
  const times = await take(channel, speech, MEASURED);
  const spent = (await served.cpu()) - before;
  const allocated = await served.allocated(() => take(channel, speech, SAMPLED));
  return [median(times), quantile(times, 0.99), MEASURED / spent, allocated / SAMPLED / 1000];
}

/** Takes so many turns and gives how long each took, in ms; opening a conversation is not counted in. */
async function take(channel: Channel, speech: Speech, turns: number): Promise<number[]> {
  const times: number[] = [];
  let say = await channel.open();
  for (let at = 0; at < turns; at++) {
    if (at % TURNS_A_CONVERSATION === 0) say = await channel.open();
    const start = performance.now();
    await say(speech(at));
    times.push(performance.now() - start);
  }
  return times;
}
