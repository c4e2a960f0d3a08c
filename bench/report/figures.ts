/** The value below which this share of the figures lies; NaN of nothing. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (figures: readonly number[]): number => quantile(figures, 0.5);

export const sum = (figures: readonly number[]): number => figures.reduce((total, each) => total + each, 0);

/** The power of the size that a figure grows with, by least squares over the logarithms: 1 is linear, 0 is not at all; NaN of nothing. */
export function power(sizes: readonly number[], figures: readonly number[]): number {
  const xs = sizes.map(Math.log);
  const ys = figures.map((figure) => Math.log(Math.max(figure, 0.001)));
  const [x, y] = [sum(xs) / xs.length, sum(ys) / ys.length];
  const over = sum(xs.map((each, place) => (each - x) * ((ys[place] ?? 0) - y)));
  return over / sum(xs.map((each) => (each - x) ** 2));
}
