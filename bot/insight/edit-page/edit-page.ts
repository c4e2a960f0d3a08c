import type { Knowledge } from '../../../knowledge/load';
import { LOCALES, type Locale } from '../../../knowledge/schema';
import { longDate } from '../../../knowledge/values';
import { RESOURCES, type Speak, speakerOf } from '../../../locales';
import type { Assets } from '../../channels/web/assets';
import { escapeHtml, inlineJson } from '../../channels/web/html';
import type { Standing } from '../../editor/draft/standing';
import type { Made } from '../../editor/draft/working-copy';
import { insightDocument } from '../page/insight-page';
import { bothFields, field, GROUPS } from './fields';

interface Page {
  knowledge: Knowledge;
  standing: Standing;
  /** The last change of this entry that was made here. */
  last: Made | undefined;
  savesToGit: boolean;
  locale: Locale;
  assets: Assets;
  nonce: string;
  proof: string;
}

/** The form of one answer, beside what a change of it does. */
export function editPage(page: Page): string {
  const { standing, locale, assets, nonce } = page;
  const speak = speakerOf(locale);
  const say = (key: string, values = {}): string => escapeHtml(speak(`edit:${key}`, values));
  const main = `<nav class="screen"><a href="/inzicht/antwoorden?taal=${locale}">${say('to-list')}</a> · <a href="/inzicht?taal=${locale}">${say('back')}</a> · ${otherLanguage(page)}</nav>
<p>${say('intro')}</p><noscript><p>${say('no-script')}</p></noscript>
<div class="edit">
<form id="draft" autocomplete="off">${groups(page, speak)}</form>
<div class="effects" role="region" aria-labelledby="effects">
<h2 id="effects">${say('effects')}</h2>
${actions(page, say)}
${effects(say)}
</div></div>
<script type="application/json" id="settings">${inlineJson(settingsOf(page))}</script>
<script nonce="${nonce}" src="${assets.path('edit.js')}" defer></script>`;
  const title = speak('edit:title', { name: standing.cells[`question.${locale}`] ?? standing.id });
  return insightDocument({ locale, speak, assets, main, title });
}

function otherLanguage({ locale, standing }: Page): string {
  const other = locale === 'nl' ? 'en' : 'nl';
  const href = `/inzicht/antwoorden/${standing.id}?taal=${other}`;
  return `<a href="${href}" hreflang="${other}" lang="${other}">${escapeHtml(speakerOf(locale)('insight:language'))}</a>`;
}

function groups({ standing, knowledge, locale }: Page, speak: Speak): string {
  const guides = [...knowledge.guides.values()].map(({ id, name }) => ({ id, name: name[locale] }));
  const form = { cells: standing.cells, guides, speak };
  return GROUPS.map(({ name, both, one }) => {
    const fields = [...both.map((each) => bothFields(each, form)), ...one.map((each) => field(each, form))];
    return `<fieldset><legend>${escapeHtml(speak(`edit:group.${name}`))}</legend>${fields.join('\n')}</fieldset>`;
  }).join('\n');
}

type Say = (key: string, values?: object) => string;

function actions({ savesToGit, last, locale }: Page, say: Say): string {
  const save = say(savesToGit ? 'save' : 'download');
  const told = last ? `<p id="last">${say('last', { author: last.author, day: longDate(last.day, locale) })}</p>` : '';
  return `<p id="state" role="status" tabindex="-1">${say('state.same')}</p>
<p class="actions"><button id="save" type="submit" form="draft">${save}</button>
<button id="undo" type="button"${last ? '' : ' hidden'}>${say('undo')}</button>
<a id="back" download hidden>${say('download-back')}</a></p>${told}
<div id="theirs" hidden></div>`;
}

function effects(say: Say): string {
  const radio = (name: string, value: string, label: string): string =>
    `<label><input type="radio" name="${name}" value="${value}"${['nl', 'kort'].includes(value) ? ' checked' : ''}> ${say(label)}</label>`;
  const languages = LOCALES.map((locale) => radio('locale', locale, `language.${locale}`)).join(' ');
  const parts = ['kort', 'meer'].map((part) => radio('part', part, `field.${part}`)).join(' ');
  const frame = (side: string): string =>
    `<figure><figcaption>${say(`preview.${side}`)}</figcaption><iframe id="${side}" title="${say(`preview.frame-${side}`)}"></iframe></figure>`;
  return `<section><h3>${say('problems.title')}</h3><div id="problems"></div></section>
<section><h3>${say('questions.title')}</h3><div id="questions"><p>${say('questions.asking')}</p></div></section>
<section><h3>${say('preview.title')}</h3>
<div class="looks" role="group" aria-label="${say('preview.title')}">
<div role="radiogroup" aria-label="${say('preview.language')}">${languages}</div>
<div role="radiogroup" aria-label="${say('preview.part')}">${parts}</div></div>
<div class="sides">${frame('before')}${frame('after')}</div></section>`;
}

/** What the script reads; `browser/edit/settings.ts` has the same in its words. */
function settingsOf({ standing, proof, locale }: Page): object {
  const { id, version, cells } = standing;
  return { id, version, cells, proof, locale, texts: RESOURCES[locale].edit };
}
