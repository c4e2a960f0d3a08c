import type { Column, Table } from './table';

const WIDTH = 760;
const NAME = 190;
const BAR = 18;
const GAP = 6;
const TITLE = 34;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** One group of bars a column, ours in another colour; readable without colour too, for every bar has its figure. */
export function drawn(title: string, { columns, rows }: Table): string {
  const groupHeight = TITLE + rows.length * (BAR + GAP) + 12;
  const height = 48 + columns.length * groupHeight;
  const groups = columns.map((column, at) => group({ columns, rows }, column, 48 + at * groupHeight));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="${escaped(title)}">
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
<text x="12" y="28" font-size="17" font-weight="600">${escaped(title)}</text>
${groups.join('\n')}
</svg>
`;
}

function group({ columns, rows }: Table, column: Column, top: number): string {
  const at = columns.indexOf(column);
  const most = Math.max(...rows.map(({ values }) => values[at] ?? 0), Number.MIN_VALUE);
  const title = `<text x="12" y="${top + 20}" font-weight="600">${escaped(column.name)} (${escaped(column.unit)}), ${column.better} is better</text>`;
  const bars = rows.map(({ name, values }, row) => {
    const value = values[at] ?? 0;
    const y = top + TITLE + row * (BAR + GAP);
    const width = Math.max(1, ((WIDTH - NAME - 90) * value) / most);
    return `<text x="${NAME - 8}" y="${y + 13}" text-anchor="end">${escaped(name)}</text><rect x="${NAME}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" fill="${row === 0 ? '#154273' : '#9fb4c7'}"/><text x="${(NAME + width + 6).toFixed(1)}" y="${y + 13}">${value.toFixed(column.digits)}</text>`;
  });
  return [title, ...bars].join('\n');
}
