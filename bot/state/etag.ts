import { randomInt } from 'node:crypto';

const MOST = 2 ** 48 - 1;

/** A random version, so that a key that was removed and made again never has the etag of its former life. */
export function freshVersion(): number {
  return randomInt(1, MOST);
}

/** The version an etag names, `undefined` when no version was ever written like that. */
export function versionOf(etag: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(etag) ? Number(etag) : undefined;
}
