import type { Entry, Locale } from '../../../knowledge/schema';
import { longDate } from '../../../knowledge/values';
import { speakerOf } from '../../../locales';
import type { Assets } from './assets';
import { escapeHtml } from './html';
import { documentOf } from './page';

/** The answer about privacy as a page of its own: the same words, so that they cannot drift apart. */
export function privacyPage(entry: Entry, { locale, assets }: { locale: Locale; assets: Assets }): string {
  const paragraphs = [entry.kort[locale], ...(entry.meer?.[locale].split(/\n\s*\n/) ?? [])];
  const checked = speakerOf(locale)('talk:sources.checked', { date: longDate(entry.checkedOn, locale) });
  const body = `<header><h1>${escapeHtml(entry.question[locale])}</h1></header>
<main class="text">
${paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n')}
<p>${escapeHtml(checked)}</p>
<p><a href="/${locale === 'nl' ? '' : '?taal=en'}">${escapeHtml(speakerOf(locale)('page:title'))}</a></p>
</main>`;
  return documentOf({ locale, assets, title: entry.question[locale], className: 'text-page', body });
}
