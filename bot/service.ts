import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { Server } from 'restify';
import type { Knowledge } from '../knowledge/load';
import { describeProblem, type Problem } from '../knowledge/problem';
import { type Bot, createBot } from './bot';
import { Assets } from './channels/web/assets';
import type { Config } from './config';
import { Insight } from './insight/insight';
import { causeOf, type Log } from './log';
import { projectRoot } from './root';
import { mountHealth } from './server/health';
import { openInsight } from './server/insight-entrance';
import { mountMessages } from './server/messages';
import { mountOnward } from './server/onward';
import { mountPages } from './server/pages';
import { mountPlan } from './server/plan';
import { createServer } from './server/server';
import { mountWidget } from './server/widget';
import { openLmdbStore } from './state/lmdb';
import type { Store } from './state/store';

interface Parts {
  config: Readonly<Config>;
  knowledge: () => Knowledge;
  /** What is wrong with an edit that is not served. */
  problems: () => readonly Problem[];
  now: () => number;
  log: Log;
}

export interface Service {
  /** Where people open it: `http://127.0.0.1:3978`. */
  address: string;
  /** The path that lets an editor in to `/inzicht`, once; undefined where editors log in, or cannot. */
  entrance?: string | undefined;
  /** Takes no more requests, lets running turns end, and closes the store. */
  close(): Promise<void>;
}

/** Ms between looks at what is due to be sent. */
const TICK_EVERY = 60 * 1000;
/** Ms between rounds of forgetting what nobody came back to. */
const SWEEP_EVERY = 10 * 60 * 1000;

/** Ms after which a turn that still owes its reply is not under way any more, in any process. */
const SETTLED_AFTER = 60 * 1000;

/** The whole assistant on one port. Rejects when the port is taken or the state cannot be opened. */
export async function startService(parts: Parts): Promise<Service> {
  const { config, knowledge, now, log } = parts;
  const store = openLmdbStore(resolve(projectRoot(), config.stateDir));
  let address = config.publicUrl;
  const insight = new Insight({ store, knowledge, now, log });
  const around = { store, knowledge, now, log, address: () => address, observe: insight.observe };
  const bot = await createBot({ ...config, ...around });
  let draining = false;
  const serving = { ...around, bot, insight, isDraining: () => draining };
  const { server, entrance } = await serve(parts, serving);
  address = await listen(server, config).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  await sweep(bot, log);
  void resend(bot, log, now());
  const stop = repeat([
    [SWEEP_EVERY, () => sweep(bot, log)],
    [SWEEP_EVERY, () => resend(bot, log, now() - SETTLED_AFTER)],
    [TICK_EVERY, () => tick(bot, log)],
    [TICK_EVERY, () => insight.tick()],
  ]);
  const close = async (): Promise<void> => {
    draining = true;
    stop();
    await end(server, { bot, insight, store });
  };
  return { address, entrance, close };
}

/** Does each deed every so many ms, without keeping the process alive. Gives the way to stop. */
function repeat(deeds: [every: number, deed: () => Promise<void>][]): () => void {
  const timers = deeds.map(([every, deed]) => setInterval(() => void deed(), every).unref());
  return () => timers.forEach(clearInterval);
}

interface Serving {
  bot: Bot;
  insight: Insight;
  store: Store;
  isDraining: () => boolean;
  address: () => string | undefined;
}

/** Every address that is answered, on a server that does not listen yet. */
async function serve(
  { config, knowledge, problems, now, log }: Parts,
  { bot, insight, store, isDraining, address }: Serving,
): Promise<{ server: Server; entrance: string | undefined }> {
  const server = createServer(log);
  mountHealth(server, () => {
    const { entries, version } = knowledge();
    const detail = { entries: entries.size, knowledge: version };
    return { ready: !isDraining(), detail, problems: problems().map(describeProblem) };
  });
  const { allowedOrigins, publicUrl, directLine } = config;
  bot.directLine.mount(server, { allowedOrigins, publicUrl, azure: directLine });
  mountMessages(server, { adapter: bot.adapter, onTurn: bot.onTurn, loopbackOnly: !config.azure, log });
  mountOnward(server, { knowledge, insight });
  mountPlan(server, { knowledge, now });
  const assets = new Assets(join(projectRoot(), 'dist', 'public'));
  mountPages(server, { assets, config, knowledge });
  mountWidget(server, { assets, knowledge });
  const pages = { config, knowledge, insight, store, assets, now, log, address: () => address() ?? '' };
  return { server, entrance: await openInsight(server, pages) };
}

/** What earlier turns decided and could not send. */
async function resend(bot: Bot, log: Log, before: number): Promise<void> {
  await bot
    .resend(before)
    .catch((error: unknown) => log.error({ cause: causeOf(error) }, 'A reply of an earlier turn could not be sent.'));
}

function listen(server: Server, { host, port, publicUrl }: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    // Restify repeats the errors of its HTTP server as its own, and one that nobody hears ends the process.
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      const { port: given } = server.address() as AddressInfo;
      resolve(publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${given}`);
    });
  });
}

async function sweep({ turns, directLine }: Bot, log: Log): Promise<void> {
  try {
    await turns.forgetIdle();
    await directLine.sweep();
  } catch (error) {
    log.error({ cause: causeOf(error) }, 'Idle conversations could not be forgotten.');
  }
}

async function tick(bot: Bot, log: Log): Promise<void> {
  await bot.tick().catch((error: unknown) => log.error({ cause: causeOf(error) }, 'A reminder could not be sent.'));
}

interface Ending {
  bot: Bot;
  insight: Insight;
  store: Store;
}

async function end(server: Server, { bot, insight, store }: Ending): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  await bot.turns.idle();
  await bot.directLine.close();
  server.server.closeAllConnections();
  await closed;
  await insight.close();
  await store.close();
}
