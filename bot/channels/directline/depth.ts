/** Whether JSON is nested deeper than `levels`; looks no deeper than that, so it cannot run out of stack itself. */
export function deeperThan(levels: number, json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false;
  if (levels === 0) return true;
  return Object.values(json).some((part) => deeperThan(levels - 1, part));
}
