import { readFileSync } from 'node:fs';

/** In bytes. */
export interface Memory extends NodeJS.MemoryUsage {
  /** What is this process's own: its heap, and what its sockets and libraries hold, but no pages of a file. */
  own: number;
}

/** After a collection. Where the system does not tell what is our own, that is what is in use of the heap. */
export function memoryNow(): Memory {
  globalThis.gc?.();
  const usage = process.memoryUsage();
  return { ...usage, own: anonymous() ?? usage.heapUsed };
}

function anonymous(): number | undefined {
  try {
    const kB = /^Anonymous:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/smaps_rollup', 'utf8'))?.[1];
    return kB === undefined ? undefined : Number(kB) * 1024;
  } catch {
    return undefined;
  }
}
