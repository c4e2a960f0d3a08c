import type { Locale } from '../../../knowledge/schema';
import { RESOURCES, speakerOf } from '../../../locales';
import type { Assets } from './assets';
import { escapeHtml, inlineJson } from './html';
import { documentOf } from './page';

interface Page {
  locale: Locale;
  nonce: string;
  assets: Assets;
}

/** The page to print. The plan stands in the fragment of its address, which no browser sends: the script reads it. */
export function planPage({ locale, nonce, assets }: Page): string {
  const speak = speakerOf(locale);
  const { outcome, fact, plan } = RESOURCES[locale].guide;
  const settings = {
    locale,
    texts: { ...plan, because: outcome.because, and: outcome.and, facts: fact, advice: outcome.advice },
  };
  const say = (key: string): string => escapeHtml(speak(`guide:plan.${key}`));
  const body = `<header><h1>${say('title')}</h1><p class="screen">${say('nothing-kept')}</p></header>
<main class="text plan">
<p id="notice" role="status">${say('loading')}</p>
<div id="plan"></div>
<noscript><p>${say('no-script')}</p></noscript>
</main>
<script type="application/json" id="settings">${inlineJson(settings)}</script>
<script nonce="${nonce}" src="${assets.path('plan.js')}" defer></script>`;
  return documentOf({ locale, assets, title: speak('guide:plan.title'), className: 'text-page plan-page', body });
}
