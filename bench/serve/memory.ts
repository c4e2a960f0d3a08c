/** In bytes. */
export interface Memory extends NodeJS.MemoryUsage {
  /** What is in use: the heap, and the buffers beside it; not what V8 or the system keep in reserve, nor pages of a file. */
  own: number;
}

/** After two collections: what the first one finalises, the second one takes. */
export function memoryNow(): Memory {
  globalThis.gc?.();
  globalThis.gc?.();
  const usage = process.memoryUsage();
  return { ...usage, own: usage.heapUsed + usage.external };
}
