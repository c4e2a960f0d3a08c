import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Server } from 'restify';
import type { Knowledge } from '../knowledge/load';
import { describeProblem, type Problem } from '../knowledge/problem';
import { type Bot, createBot } from './bot';
import type { Patience } from './channels/azure/patience';
import { Assets } from './channels/web/assets';
import { startChores } from './chores';
import type { Config } from './config';
import { type Foundation, openFoundation } from './foundation';
import { Insight } from './insight/insight';
import type { Log } from './log';
import { type Followed, followEmergency } from './operating/emergency';
import { measuredKnowledge, measuredStore } from './operating/measured';
import { Metrics } from './operating/metrics';
import { servedSince } from './operating/since';
import { tracedStore } from './operating/tracing/traced';
import { openTracing, type Tracing } from './operating/tracing/tracing';
import { projectRoot } from './root';
import { mountChannels } from './server/channels';
import { type Clients, clientsBehind } from './server/clients';
import { mountHealth } from './server/health';
import { type Entrance, openInsight } from './server/insight-entrance';
import { mountMetrics } from './server/metrics';
import { mountOnward } from './server/onward';
import { mountPages } from './server/pages';
import { mountPlan } from './server/plan';
import { createServer } from './server/server';
import { mountTraces } from './server/traces';
import { notReadyWhile } from './server/waiting';
import { mountWidget } from './server/widget';

/** Ms between looks for connections that are idle, while the service ends. */
const IDLE_LOOK = 20;
/** Ms for the last answers to be written. */
const LAST_ANSWERS = 2_000;

interface Parts {
  config: Readonly<Config>;
  knowledge: () => Knowledge;
  /** What is wrong with an edit that is not served. */
  problems: () => readonly Problem[];
  now: () => number;
  log: Log;
  /** With channels that are called; absent: the usual. */
  patience?: Patience | undefined;
  /** The project whose knowledge editors change; absent: the one of this program. */
  root?: string | undefined;
}

export interface Service {
  /** Where people open it: `http://127.0.0.1:3978`. */
  address: string;
  /** The path that lets an editor in to `/inzicht`, once; undefined where editors log in, or cannot. */
  entrance?: string | undefined;
  /** Takes no more requests, lets running turns end, and closes the store. */
  close(): Promise<void>;
}

/** The whole assistant on one port. Rejects when the port is taken or the state cannot be opened. */
export async function startService(parts: Parts): Promise<Service> {
  const { config, knowledge, log } = parts;
  const watching = { metrics: new Metrics(), tracing: openTracing(config.tracing, log) };
  const { emergency, ...foundation } = await operated(parts, watching);
  const { store, shared, now, limiter } = foundation;
  let address = config.publicUrl;
  const insight = new Insight({ store, knowledge, now, log });
  const around = { store, shared, knowledge, now, log, address: () => address, observe: insight.observe };
  const within = { emergency: emergency.current, patience: parts.patience };
  const bot = await createBot({ ...config, ...around, ...within, ...watched(knowledge, watching) });
  let draining = false;
  const telling = { isDraining: () => draining, check: foundation.check, emergency, ...watching };
  const serving = { ...around, ...telling, limiter, bot, insight };
  const { server, entrance, endEditing } = await serve({ ...parts, now }, serving);
  address = await listen(server, config).catch(async (error: unknown) => {
    await foundation.close();
    throw error;
  });
  const stop = startChores({ bot, foundation, insight, log });
  const close = async (): Promise<void> => {
    draining = true;
    stop();
    await endEditing();
    await end(server, { bot, insight, foundation });
  };
  return { address, entrance, close };
}

interface Watching {
  metrics: Metrics;
  tracing: Tracing;
}

/** What the bot asks, counted and traced, and whom it tells of its turns. */
function watched(knowledge: () => Knowledge, { metrics, tracing }: Watching) {
  const measured = measuredKnowledge(knowledge, { metrics, step: tracing.step });
  return { knowledge: measured, measure: metrics.measure, tracing };
}

/** The foundation with its failures counted and its work traced, and what its operator says to everyone. */
async function operated(parts: Parts, { metrics, tracing }: Watching): Promise<Foundation & { emergency: Followed }> {
  const { config } = parts;
  const open = (): Promise<Foundation> => openFoundation(config, parts);
  const opened = await (config.stateUrl === undefined ? open() : notReadyWhile(config, open));
  const store = tracedStore(measuredStore(opened.store, metrics), tracing.step);
  const emergency = await followEmergency({ store, log: parts.log });
  const close = async (): Promise<void> => {
    emergency.stop();
    await opened.close();
    await tracing.close();
  };
  return { ...opened, store, emergency, close };
}

interface Serving extends Watching, Pick<Foundation, 'check' | 'store' | 'limiter'> {
  bot: Bot;
  insight: Insight;
  isDraining: () => boolean;
  address: () => string | undefined;
  emergency: Pick<Followed, 'current'>;
}

/** Every address that is answered, on a server that does not listen yet. */
async function serve(parts: Parts, serving: Serving): Promise<{ server: Server } & Entrance> {
  const { config, knowledge, now, log, root = projectRoot() } = parts;
  const { bot, insight, store, limiter, address } = serving;
  const server = createServer(log);
  if (config.tracing) mountTraces(server, serving.tracing);
  const clients = clientsBehind(config);
  mountTelling(server, parts, { ...serving, clients });
  mountChannels(server, { config, bot, limiter, clients, log });
  mountOnward(server, { knowledge, insight });
  mountPlan(server, { knowledge, now });
  const assets = new Assets(join(projectRoot(), 'dist', 'public'));
  mountPages(server, { assets, config, knowledge });
  mountWidget(server, { assets, knowledge });
  const shown = { config, knowledge, insight, store, assets, root, now, log, clients };
  return { server, ...(await openInsight(server, { ...shown, address: () => address() ?? '' })) };
}

/** What the operator's own programs ask. */
function mountTelling(
  server: Server,
  { config, knowledge, problems, now }: Parts,
  { bot, metrics, emergency, isDraining, check, clients }: Serving & { clients: Clients },
): void {
  const describe = () => ({ entries: knowledge().entries.size, knowledge: knowledge().version });
  const since = servedSince(knowledge, now);
  metrics.watch({
    depth: () => bot.turns.depth,
    knowledge: () => {
      const { entries, version } = knowledge();
      return { version, entries: entries.size, since: since(), problems: problems().length };
    },
    emergency: emergency.current,
    isDraining,
  });
  mountHealth(server, { detail: describe, problems: () => problems().map(describeProblem), isDraining, check });
  mountMetrics(server, { metrics, clients, token: config.metricsToken });
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

interface Ending {
  bot: Bot;
  insight: Insight;
  foundation: Foundation;
}

async function end(server: Server, { bot, insight, foundation }: Ending): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  await bot.turns.idle();
  await bot.directLine.close();
  await answered(server, closed);
  await insight.close();
  await foundation.close();
}

/** A turn that has ended still has its answer to write: connections go once they are idle, or after a while at last. */
async function answered(server: Server, closed: Promise<void>): Promise<void> {
  const leaving = setInterval(() => server.server.closeIdleConnections(), IDLE_LOOK);
  const late = setTimeout(() => server.server.closeAllConnections(), LAST_ANSWERS);
  await closed;
  clearInterval(leaving);
  clearTimeout(late);
}
