import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Emergency } from '../../dialogs/emergency';
import { causeOf, type Log } from '../log';
import type { Store } from '../state/store';
import { update } from '../state/update';

const KEY = 'operating/emergency';
/** Ms between looks: every process hears of it within 5 s, also when one look is lost. */
const LOOK_EVERY = 2_000;

const words = z.string().min(1).max(1000).optional();
const kept = z.object({
  id: z.string(),
  text: z.object({ nl: words, en: words }),
  paused: z.boolean(),
});

/** What stands in the store now; undefined when nothing does. Rejects when the store cannot be read. */
export async function emergencyIn(store: Store): Promise<Emergency | undefined> {
  return kept.safeParse((await store.get<unknown>(KEY))?.value).data;
}

/** Sets it for every process on the store, in place of what stood there. */
export async function setEmergency(store: Store, said: Omit<Emergency, 'id'>): Promise<void> {
  const emergency: Emergency = kept.parse({ ...said, id: randomUUID() });
  await update<Emergency>(store, KEY, () => emergency);
}

export async function clearEmergency(store: Store): Promise<void> {
  await store.remove(KEY);
}

interface Following {
  store: Store;
  log: Log;
  /** Ms between looks. */
  every?: number;
}

/** The emergency of this moment, looked up again and again without keeping the process alive. */
export interface Followed {
  current(): Emergency | undefined;
  stop(): void;
}

/** Begins with what stands there. While the store is away, what was known last goes on. */
export async function followEmergency({ store, log, every = LOOK_EVERY }: Following): Promise<Followed> {
  let current = await emergencyIn(store);
  const look = async (): Promise<void> => {
    const next = await emergencyIn(store);
    if (next?.id !== current?.id) log.warn({ paused: next?.paused ?? false }, told(next));
    current = next;
  };
  const failed = (error: unknown): void =>
    log.debug({ cause: causeOf(error) }, 'Whether there is an emergency could not be read.');
  const timer = setInterval(() => void look().catch(failed), every).unref();
  return { current: () => current, stop: () => clearInterval(timer) };
}

function told(emergency: Emergency | undefined): string {
  if (!emergency) return 'The emergency notice was cleared.';
  return emergency.paused ? 'The assistant is paused by its operator.' : 'There is an emergency notice.';
}
