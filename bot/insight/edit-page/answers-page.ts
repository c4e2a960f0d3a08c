import type { Knowledge } from '../../../knowledge/load';
import type { Entry, Locale } from '../../../knowledge/schema';
import { speakerOf } from '../../../locales';
import type { Assets } from '../../channels/web/assets';
import { escapeHtml } from '../../channels/web/html';
import { insightDocument } from '../page/insight-page';

interface Page {
  knowledge: Knowledge;
  locale: Locale;
  assets: Assets;
}

/** Every answer, by the letter its button begins with. */
export function answersPage({ knowledge, locale, assets }: Page): string {
  const speak = speakerOf(locale);
  const say = (key: string): string => escapeHtml(speak(`edit:${key}`));
  const entries = [...knowledge.entries.values()].sort((a, b) =>
    a.label[locale].localeCompare(b.label[locale], locale),
  );
  const item = ({ id, label, question }: Entry): string =>
    `<li><a href="/inzicht/antwoorden/${id}?taal=${locale}">${escapeHtml(label[locale])}</a><br><small>${escapeHtml(question[locale])}</small></li>`;
  const main = `<nav class="screen"><a href="/inzicht?taal=${locale}">${say('back')}</a></nav>
<p>${say('list-intro')}</p><section><ul class="answers">${entries.map(item).join('\n')}</ul></section>`;
  return insightDocument({ locale, speak, assets, main, title: speak('edit:list') });
}
