/** How far behind its verb a particle may stand: "meld ik me dan aan". In words. */
const REACH = 4;

const PARTICLES = new Set([
  'aan',
  'af',
  'bij',
  'door',
  'in',
  'mee',
  'om',
  'op',
  'over',
  'samen',
  'terug',
  'toe',
  'uit',
]);

/** Pairs of positions [verb, particle] that may belong together in a sentence: "schrijf … in". */
export function separatedPairs(texts: readonly string[]): [number, number][] {
  return texts.flatMap((text, particle) => {
    if (!PARTICLES.has(text)) return [];
    const first = Math.max(0, particle - REACH);
    return Array.from({ length: particle - first }, (_, offset): [number, number] => [first + offset, particle]);
  });
}
