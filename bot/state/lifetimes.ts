const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** How long what is under a prefix lives after its last write, in ms; the first prefix that fits counts. */
const LIFETIMES: readonly (readonly [prefix: string, ms: number])[] = [
  ['conversation/', DAY],
  ['expert/', 15 * DAY],
];
/** In ms. A reminder is set for a date at most a year ahead. */
export const LONGEST = 400 * DAY;

/** For a store that forgets by itself: ms after its last write at which a key may go. */
export function lifetimeOf(key: string): number {
  return LIFETIMES.find(([prefix]) => key.startsWith(prefix))?.[1] ?? LONGEST;
}
