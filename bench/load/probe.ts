import { performance } from 'node:perf_hooks';
import { setTimeout as pass } from 'node:timers/promises';
import { median, quantile } from '../report/figures';

/** One rate, held for some seconds. Times in ms, from the moment that a turn was due. */
export interface Probe {
  rate: number;
  median: number;
  p99: number;
  holds: boolean;
}

/** Says the next thing in a conversation that has nothing under way. */
export type Speak = () => Promise<void>;

/** Ms in which 99 of 100 turns must be over. */
export const LIMIT = 250;
const SECONDS = 4;
const LOWEST = 20;
/** Turns under way beyond which a rate is given up: nobody waits in so long a row. */
const MOST_WAITING = 150;

/** Begins turns at a rate, whether those before are over or not: that is how people come. */
export async function probe(rate: number, speak: Speak): Promise<Probe> {
  const times: number[] = [];
  const running = new Set<Promise<void>>();
  const began = performance.now();
  let given = false;
  for (let at = 0; at < rate * SECONDS && !given; at++) {
    const due = began + (at * 1000) / rate;
    const early = due - performance.now();
    if (early > 1) await pass(early);
    const turn = speak().then(() => {
      times.push(performance.now() - due);
      running.delete(turn);
    });
    running.add(turn);
    given = running.size > MOST_WAITING;
  }
  await Promise.all(running);
  const p99 = quantile(times, 0.99);
  return { rate, median: median(times), p99, holds: !given && p99 < LIMIT };
}

/** The highest rate that holds, within a tenth; up by half until one does not, and then between the two. */
export async function highest(speak: Speak): Promise<Probe> {
  let best: Probe = { rate: 0, median: Number.NaN, p99: Number.NaN, holds: false };
  let rate = LOWEST;
  let least = Number.POSITIVE_INFINITY;
  while (least / Math.max(best.rate, 1) > 1.1 && rate >= 1) {
    const probed = await probe(rate, speak);
    if (probed.holds) best = probed;
    else least = rate;
    rate = least === Number.POSITIVE_INFINITY ? rate * 1.5 : best.rate === 0 ? rate / 2 : (best.rate + least) / 2;
  }
  return best;
}
