import type { Locale } from '../../../knowledge/schema';
import { escapeHtml } from '../../channels/web/html';

/** A chart in the colours and the width of the screen; the table below it says the same. */
export function pictureHtml(name: string, { alt, locale }: { alt: string; locale: Locale }): string {
  const src = (look: string): string => `/inzicht/beeld/${name}.svg?taal=${locale}${look}`;
  const source = (media: string, look: string): string => `<source media="${media}" srcset="${escapeHtml(src(look))}">`;
  const dark = '(prefers-color-scheme: dark)';
  const narrow = '(max-width: 600px)';
  return `<picture>
${source('print', '')}
${source(`${dark} and ${narrow}`, '&donker=1&smal=1')}
${source(dark, '&donker=1')}
${source(narrow, '&smal=1')}
<img src="${escapeHtml(src(''))}" alt="${escapeHtml(alt)}">
</picture>`;
}
