/** Ms counted at a time: a pause of the process, however long, counts as one of these at most. */
const STEP = 500;

/**
 * Does something after so many ms in which this process ran. While it stands still (a frozen container, a sleeping
 * laptop) nothing is late, and what came in meanwhile is read first. Gives the way to call it off.
 */
export function afterAwake(ms: number, deed: () => void): () => void {
  let timer: NodeJS.Timeout;
  const count = (left: number): void => {
    const step = Math.min(left, STEP);
    const due = performance.now() + step;
    const ended = (): void => {
      const stoodStill = performance.now() - due > STEP;
      if (left > step) count(left - step);
      else if (stoodStill) timer = setTimeout(deed, 1);
      else deed();
    };
    timer = setTimeout(ended, step);
  };
  count(ms);
  return () => clearTimeout(timer);
}
