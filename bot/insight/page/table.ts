import type { Locale } from '../../../knowledge/schema';
import { escapeHtml } from '../../channels/web/html';
import type { Shown } from './insight-page';

export type Cell = string | number | { text: string; href: string } | { text: string; lang: Locale };

/** A table that scrolls by itself where the screen is narrow; the first column names the rows. */
export function tableHtml(caption: string, head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const headings = head.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const body = rows.map(
    ([first = '', ...rest]) =>
      `<tr><th scope="row">${cellHtml(first)}</th>${rest.map((cell) => `<td>${cellHtml(cell)}</td>`).join('')}</tr>`,
  );
  return `<div class="wide" role="region" aria-label="${escapeHtml(caption)}" tabindex="0"><table>
<thead><tr>${headings}</tr></thead>
<tbody>${body.join('\n')}</tbody>
</table></div>`;
}

export function cellHtml(cell: Cell): string {
  if (typeof cell !== 'object') return escapeHtml(String(cell));
  if ('lang' in cell) return `<span lang="${cell.lang}">${escapeHtml(cell.text)}</span>`;
  return `<a href="${escapeHtml(cell.href)}">${escapeHtml(cell.text)}</a>`;
}

/** An entry's name that opens it; what is no entry is its name alone. */
export function entryCell(id: string, text: string, { knowledge, locale }: Pick<Shown, 'knowledge' | 'locale'>): Cell {
  return knowledge.entries.has(id) ? { text, href: `/inzicht/antwoorden/${id}?taal=${locale}` } : text;
}
