import type { Locale } from '../../../knowledge/schema';
import { speakerOf } from '../../../locales';
import type { Assets } from './assets';
import { escapeHtml } from './html';
import { textPage } from './text-page';

const PARAGRAPHS = ['what', 'advice', 'sources', 'free'];

/** What may be expected of the assistant: the page that Microsoft Teams asks for as terms of use. */
export function termsPage({ locale, assets }: { locale: Locale; assets: Assets }): string {
  const speak = speakerOf(locale);
  const body = PARAGRAPHS.map((key) => `<p>${escapeHtml(speak(`page:terms.${key}`))}</p>`).join('\n');
  return textPage({ locale, assets, title: speak('page:terms.title'), body });
}
