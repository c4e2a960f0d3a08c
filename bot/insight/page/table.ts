import { escapeHtml } from '../../channels/web/html';

export type Cell = string | number;

/** A table that scrolls by itself where the screen is narrow; the first column names the rows. */
export function tableHtml(caption: string, head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const headings = head.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const body = rows.map(
    ([first = '', ...rest]) =>
      `<tr><th scope="row">${escapeHtml(String(first))}</th>${rest.map((cell) => `<td>${escapeHtml(String(cell))}</td>`).join('')}</tr>`,
  );
  return `<div class="wide" role="region" aria-label="${escapeHtml(caption)}" tabindex="0"><table>
<thead><tr>${headings}</tr></thead>
<tbody>${body.join('\n')}</tbody>
</table></div>`;
}
