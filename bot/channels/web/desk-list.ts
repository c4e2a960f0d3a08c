import type { WidgetDesk } from './browser/widget/data';
import { escapeHtml } from './html';

/** A link that opens beside the chat. */
export const OUTSIDE = ' target="_blank" rel="noopener"';

/** The desks for the whole country as a list, for those without JavaScript, a connection or the chat. */
export function deskList(desks: readonly WidgetDesk[]): string {
  const items = desks.map(({ purpose, name, url }) => {
    const link = `<a href="${escapeHtml(url)}"${OUTSIDE}>${escapeHtml(name)}</a>`;
    return `<li>${escapeHtml(purpose)}: ${link}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}
