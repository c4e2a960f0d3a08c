import type { Locale } from '../../../knowledge/schema';
import { speakerOf } from '../../../locales';
import type { Assets } from './assets';
import { escapeHtml } from './html';
import { documentOf } from './page';

/** Every page of text, by the key of its name: each leads to the others. */
const PAGES: Record<string, string> = {
  '/privacy': 'privacy',
  '/toegankelijkheid': 'accessibility.title',
  '/werking': 'workings.title',
  '/voorwaarden': 'terms.title',
};

interface TextPage {
  locale: Locale;
  assets: Assets;
  title: string;
  /** HTML, already escaped. */
  body: string;
}

/** The address of a page of ours in a language. */
export function inLocale(path: string, locale: Locale): string {
  return locale === 'nl' ? path : `${path}?taal=en`;
}

export function textPage({ locale, assets, title, body }: TextPage): string {
  const speak = speakerOf(locale);
  const say = (key: string): string => escapeHtml(speak(`page:${key}`));
  const links = [['/', 'title'], ...Object.entries(PAGES)].map(
    ([path = '/', key = '']) => `<li><a href="${inLocale(path, locale)}">${say(key)}</a></li>`,
  );
  const around = `<header><h1>${escapeHtml(title)}</h1></header>
<main class="text">
${body}
</main>
<nav class="text" aria-label="${say('pages')}"><ul>${links.join('')}</ul></nav>`;
  return documentOf({ locale, assets, title, className: 'text-page', body: around });
}

/** A heading and a paragraph for each name, from `page:part.name`; escaped. */
export function sections(locale: Locale, part: string, names: readonly string[]): string {
  const speak = speakerOf(locale);
  const say = (key: string): string => escapeHtml(speak(`page:${part}.${key}`));
  return names.map((name) => `<h2>${say(`${name}.title`)}</h2>\n<p>${say(`${name}.text`)}</p>`).join('\n');
}
