import { setTimeout as sleep } from 'node:timers/promises';

/** How long a call to a channel may take. In ms. */
export interface Patience {
  /** One attempt; the SDK itself waits for ever. */
  attempt: number;
  /** All attempts and the waits between them: a reply and, failing that, an apology stay within a turn's 12 s. */
  whole: number;
  now(): number;
  wait(ms: number): Promise<void>;
}

export const PATIENCE: Patience = {
  attempt: 4_000,
  whole: 6_000,
  now: () => performance.now(),
  wait: async (ms) => void (await sleep(ms, undefined, { ref: false })),
};

const FIRST_WAIT = 300;

/** Ms to wait after a failed attempt: what the channel asks for, in seconds or until a date; else longer each time. */
export function waitAfter(attempt: number, retryAfter: string | null): number {
  const seconds = Number(retryAfter);
  if (retryAfter && seconds >= 0) return seconds * 1_000;
  const until = Date.parse(retryAfter ?? '');
  return Number.isNaN(until) ? FIRST_WAIT * 2 ** attempt : Math.max(0, until - Date.now());
}
