/** A figure that is measured; `better` says which way is good, `unit` stands behind the name. */
export interface Column {
  name: string;
  unit: string;
  better: 'higher' | 'lower';
  digits: number;
}

export interface Row {
  name: string;
  values: number[];
}

/** The first row is ours; the ratios of the others are to it. */
export interface Table {
  columns: Column[];
  rows: Row[];
  /** What follows from the figures, a line each. */
  notes?: string[];
}

/** As text in columns, each figure with how many times ours it is. */
export function inText({ columns, rows, notes = [] }: Table): string {
  const ours = rows[0]?.values ?? [];
  const head = ['', ...columns.map(({ name, unit }) => `${name} (${unit})`)];
  const lines = rows.map(({ name, values }, row) => [
    name,
    ...columns.map(({ digits }, at) => {
      const value = values[at] ?? Number.NaN;
      if (!Number.isFinite(value)) return '–';
      return row === 0 ? value.toFixed(digits) : `${value.toFixed(digits)} ×${ratio(value, ours[at])}`;
    }),
  ]);
  const widths = head.map((_, at) => Math.max(...[head, ...lines].map((line) => line[at]?.length ?? 0)));
  const pad = (cell: string, at: number): string =>
    at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0);
  const table = [head, ...lines].map((line) => line.map(pad).join('  ').trimEnd());
  return [...table, ...notes].join('\n');
}

function ratio(value: number, ours = Number.NaN): string {
  const times = value / ours;
  return Number.isFinite(times) ? times.toFixed(times < 10 ? 2 : 0) : '–';
}
