import type { Locale } from '../../../knowledge/schema';
import { speakerOf } from '../../../locales';
import type { Assets } from './assets';
import { escapeHtml } from './html';
import { documentOf } from './page';

const PARAGRAPHS = ['what', 'advice', 'sources', 'free'];

/** What may be expected of the assistant: the page that Microsoft Teams asks for as terms of use. */
export function termsPage({ locale, assets }: { locale: Locale; assets: Assets }): string {
  const speak = speakerOf(locale);
  const say = (key: string): string => escapeHtml(speak(`page:${key}`));
  const body = `<header><h1>${say('terms.title')}</h1></header>
<main class="text">
${PARAGRAPHS.map((key) => `<p>${say(`terms.${key}`)}</p>`).join('\n')}
<p><a href="/${locale === 'nl' ? '' : '?taal=en'}">${say('title')}</a></p>
</main>`;
  return documentOf({ locale, assets, title: speak('page:terms.title'), className: 'text-page', body });
}
