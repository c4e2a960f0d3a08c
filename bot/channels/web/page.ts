import type { Locale } from '../../../knowledge/schema';
import { RESOURCES, speakerOf } from '../../../locales';
import type { Assets } from './assets';
import { escapeHtml, inlineJson } from './html';

interface Page {
  locale: Locale;
  nonce: string;
  assets: Assets;
}

/** Shown to those without JavaScript: the national desks, which need none. */
const WITHOUT_SCRIPT = [
  'https://www.kiesmbo.nl',
  'https://onderwijsloket.com',
  'https://www.werkcentrum.nl',
  'https://stagemarkt.nl',
];

/** The chat page. Nothing in it comes from a visitor. */
export function chatPage({ locale, nonce, assets }: Page): string {
  const speak = speakerOf(locale);
  const say = (key: string): string => escapeHtml(speak(`page:${key}`));
  const settings = {
    locale: locale === 'nl' ? 'nl-NL' : 'en-US',
    nonce,
    texts: { offline: speak('page:offline'), online: speak('page:online'), expired: speak('page:expired') },
    webchat: RESOURCES[locale].webchat,
  };
  const desks = WITHOUT_SCRIPT.map((url) => `<li><a href="${url}">${new URL(url).hostname}</a></li>`).join('');
  const body = `<header>
<h1>${say('heading')}</h1>
<p>${say('intro')} <a href="/privacy${locale === 'nl' ? '' : '?taal=en'}">${say('privacy')}</a></p>
</header>
<main>
<p id="notice" role="status">${say('loading')}</p>
<div id="chat"></div>
<noscript><div class="text"><p>${say('no-script')}</p><ul>${desks}</ul></div></noscript>
</main>
<script type="application/json" id="settings">${inlineJson(settings)}</script>
<script nonce="${nonce}" src="${assets.path('webchat.js')}" defer></script>
<script nonce="${nonce}" src="${assets.path('chat.js')}" defer></script>`;
  return documentOf({ locale, assets, title: speak('page:title'), className: 'chat-page', body });
}

interface Document {
  locale: Locale;
  assets: Assets;
  title: string;
  className: string;
  /** HTML, already escaped. */
  body: string;
}

export function documentOf({ locale, assets, title, className, body }: Document): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${assets.path('chat.css')}">
</head>
<body class="${className}">
${body}
</body>
</html>
`;
}
