/** The value below which this share of the figures lies; NaN of nothing. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (figures: readonly number[]): number => quantile(figures, 0.5);

export const sum = (figures: readonly number[]): number => figures.reduce((total, each) => total + each, 0);
