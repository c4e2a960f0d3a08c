import type { Bot } from './bot';
import type { Foundation } from './foundation';
import { causeOf, type Log } from './log';

/** Ms between looks at what is due to be sent. */
const TICK_EVERY = 60 * 1000;
/** Ms between rounds of forgetting what nobody came back to. */
const SWEEP_EVERY = 10 * 60 * 1000;
/** Ms until the first, so that a start does not wait for a store that is large. */
const FIRST_SWEEP = 5_000;
/** Ms between looks for turns that the end of another process cut short. */
const RESCUE_EVERY = 2_000;
/** Ms after which a turn that still owes its reply is not under way any more, in any process. */
const SETTLED_AFTER = 60 * 1000;

interface Parts {
  bot: Bot;
  foundation: Foundation;
  insight: { tick(): Promise<void> };
  log: Log;
}

/** What is done beside answering: owed replies, reminders, forgetting. Gives the way to stop. */
export function startChores(parts: Parts): () => void {
  const { foundation, insight } = parts;
  const { now, shared } = foundation;
  const owed: Chore = shared
    ? [RESCUE_EVERY, () => rescue(parts)]
    : [SWEEP_EVERY, () => resend(parts, now() - SETTLED_AFTER)];
  const first = setTimeout(() => void sweep(parts), FIRST_SWEEP).unref();
  if (!shared) void resend(parts, now());
  const stop = repeat([
    owed,
    [SWEEP_EVERY, () => sweep(parts)],
    [TICK_EVERY, () => tick(parts)],
    [TICK_EVERY, () => insight.tick()],
  ]);
  return () => {
    clearTimeout(first);
    stop();
  };
}

type Chore = [every: number, deed: () => Promise<void>];

/** Does each deed every so many ms, without keeping the process alive; a deed that still runs is not begun again. */
function repeat(deeds: Chore[]): () => void {
  const timers = deeds.map(([every, deed]) => {
    let running = false;
    const begin = async (): Promise<void> => {
      if (running) return;
      running = true;
      await deed().finally(() => {
        running = false;
      });
    };
    return setInterval(() => void begin(), every).unref();
  });
  return () => timers.forEach(clearInterval);
}

/** What turns of before decided and could not send. */
async function resend({ bot, log }: Parts, before: number): Promise<void> {
  await bot.resend(before).catch(told(log, 'A reply of an earlier turn could not be sent.'));
}

/** The same where processes share the store: for the turns that failed, or that the end of a process cut short. */
async function rescue({ bot, foundation, log }: Parts): Promise<void> {
  const failed = told(log, 'A reply of an earlier turn could not be sent.');
  const keys = (await foundation.shared?.unsettled().catch(failed)) ?? [];
  for (const key of keys) await bot.resendIn(key).catch(failed);
}

/** A shared store forgets idle conversations by itself. */
async function sweep({ bot, foundation, log }: Parts): Promise<void> {
  const failed = told(log, 'Idle conversations could not be forgotten.');
  if (!foundation.shared) await bot.turns.forgetIdle().catch(failed);
  await bot.directLine.sweep().catch(failed);
}

async function tick({ bot, foundation, log }: Parts): Promise<void> {
  const { shared } = foundation;
  try {
    if (!shared || (await shared.leads('tick', TICK_EVERY - 1000))) await bot.tick();
  } catch (error) {
    told(log, 'A reminder could not be sent.')(error);
  }
}

function told(log: Log, what: string): (error: unknown) => undefined {
  return (error) => {
    log.error({ cause: causeOf(error) }, what);
    return undefined;
  };
}
