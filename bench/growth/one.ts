import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createBot } from '../../bot/bot';
import { ourKnowledge } from '../../bot/knowledge';
import { createLog } from '../../bot/log';
import { projectRoot } from '../../bot/root';
import { openLmdbStore } from '../../bot/state/lmdb';
import { createSearch } from '../../knowledge/search/create';
import { loadLanguage } from '../../knowledge/search/language';
import { createPlaceReader } from '../../knowledge/search/place-names';
import { knownQuestions } from '../questions';
import { median, quantile } from '../report/figures';
import { syntheticEntries } from './synthetic';

const SEARCHES = 1000;
/** Before the clock runs: V8 still compiles, and would be measured in place of the search. */
const WARM_SEARCHES = 500;
const WARM_TURNS = 50;
const TURNS = 100;

/** One size, measured in a process of its own: prints median and p99 in ms, the time to be ready in ms, and MB. */
const MEASURES: Record<string, (size: number) => Promise<number[]>> = { entries, conversations };

async function entries(size: number): Promise<number[]> {
  const root = projectRoot();
  const folder = join(root, 'knowledge', 'language');
  const words = readFileSync(join(folder, 'common-nl.txt'), 'utf8').trim().split('\n');
  const known = ourKnowledge();
  const made = syntheticEntries(size, { entries: [...known.entries.values()], words, seed: 1 });
  const language = loadLanguage(folder);
  const before = heapUsed();
  const begun = performance.now();
  const search = createSearch(made, language, createPlaceReader(known.places, made));
  const built = performance.now() - begun;
  const memory = heapUsed() - before;
  const questions = knownQuestions(join(root, 'test', 'questions')).map(({ text }) => text);
  const times = await timed({ warm: WARM_SEARCHES, times: SEARCHES }, async (at) => {
    search.search(questions[at % questions.length] ?? '', 'nl');
  });
  return [...spread(times), built, memory];
}

async function conversations(size: number): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'techniekpact-bench-'));
  try {
    await fillWith(size, folder);
    const before = heapUsed();
    const begun = performance.now();
    const { directLine, turns } = await botOn(folder);
    await turns.resend(async () => undefined, Date.now());
    const ready = performance.now() - begun;
    const times = await timed({ warm: WARM_TURNS, times: TURNS }, async (at) => {
      const { conversationId } = await directLine.startConversation('nl-NL');
      await directLine.say(conversationId, `loket in ${['Utrecht', 'Zwolle', 'Goes'][at % 3]}`);
    });
    return [...spread(times), ready, heapUsed() - before];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function botOn(folder: string) {
  const knowledge = ourKnowledge();
  const store = openLmdbStore(folder);
  const bot = await createBot({ store, knowledge: () => knowledge, now: Date.now, log: createLog('error') });
  return { ...bot, store };
}

/** One conversation in the middle of a guide, and so many like it. */
async function fillWith(size: number, folder: string): Promise<void> {
  const { directLine, store } = await botOn(folder);
  const { conversationId } = await directLine.startConversation('nl-NL');
  await directLine.say(conversationId, 'techniek leren');
  const records: [string, unknown][] = [];
  for await (const key of store.keys(''))
    if (key.includes(conversationId)) records.push([key, (await store.get(key))?.value]);
  for (let at = 0; at < size; at++)
    await Promise.all(
      records.map(([key, value]) => store.put(key.replace(conversationId, `${conversationId}${at}`), value, undefined)),
    );
  await directLine.close();
  await store.close();
}

/** In ms, without those that were only to warm up. */
async function timed(
  { warm, times }: { warm: number; times: number },
  run: (at: number) => Promise<void>,
): Promise<number[]> {
  const spent: number[] = [];
  for (let at = 0; at < warm + times; at++) {
    const begun = performance.now();
    await run(at);
    spent.push(performance.now() - begun);
  }
  return spent.slice(warm);
}

const spread = (times: readonly number[]): number[] => [median(times), quantile(times, 0.99)];

/** In MB. */
function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

async function main([what = '', size = '']: readonly string[]): Promise<void> {
  const measure = MEASURES[what];
  if (!measure) throw new Error(`Nothing called "${what}" grows. Choose from: ${Object.keys(MEASURES).join(', ')}.`);
  console.log(JSON.stringify(await measure(Number(size))));
  process.exit(0);
}

void main(process.argv.slice(2));
