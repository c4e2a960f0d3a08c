import { setTimeout as wait } from 'node:timers/promises';

/** Ms between looks. */
const LOOK_EVERY = 50;

/** What `/readyz` says: its status and its words; undefined where nobody listens. */
export async function says(address: string): Promise<[status: number, words: Record<string, unknown>] | undefined> {
  const response = await fetch(`${address}/readyz`, { headers: { connection: 'close' } }).catch(() => undefined);
  return response && [response.status, (await response.json()) as Record<string, unknown>];
}

/** Resolves once `/readyz` says this; gives the words. */
export async function becomes(address: string, status: 'ready' | 'not ready'): Promise<Record<string, unknown>> {
  for (;;) {
    const [, words] = (await says(address)) ?? [];
    if (words?.status === status) return words;
    await wait(LOOK_EVERY);
  }
}
