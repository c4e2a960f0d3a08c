import type { Locale } from '../../../knowledge/schema';
import { RESOURCES, speakerOf } from '../../../locales';
import type { Assets } from './assets';
import type { WidgetDesk } from './browser/widget/data';
import { deskList, OUTSIDE } from './desk-list';
import { escapeHtml, inlineJson } from './html';
import { shell } from './shell';

interface Page {
  locale: Locale;
  nonce: string;
  assets: Assets;
  desks: readonly WidgetDesk[];
  /** Azure's Direct Line, where that is used: `https://directline.botframework.com`. */
  directLine?: string | undefined;
  /** The site around it, which the server agreed to; absent when the chat is a page of its own. */
  host?: string | undefined;
}

/** The chat page. Of a visitor it holds nothing but the origin of an agreed site. */
export function chatPage(page: Page): string {
  const { locale, nonce, assets, desks, host } = page;
  const say = sayIn(locale);
  const list = deskList(desks);
  const body = `<main id="main" tabindex="-1" aria-label="${say('heading')}">
${header(page)}
<p id="notice" role="status" hidden></p>
<div id="meanwhile" hidden><p>${say('meanwhile')}</p>${list}</div>
<div id="chat"></div>
${shell(locale)}
<noscript><div class="text"><p>${say('no-script')}</p>${list}</div></noscript>
</main>
<link rel="preload" href="${assets.path('webchat.js')}" as="script" fetchpriority="low" nonce="${nonce}">
<script type="application/json" id="settings">${inlineJson(settingsOf(page))}</script>
<script nonce="${nonce}" src="${assets.path('chat.js')}" defer></script>`;
  const className = host ? 'chat-page early framed' : 'chat-page early';
  return documentOf({ locale, assets, title: speakerOf(locale)('page:title'), className, body });
}

const sayIn =
  (locale: Locale) =>
  (key: string): string =>
    escapeHtml(speakerOf(locale)(`page:${key}`));

/** From a frame the other pages open beside the chat. */
function header({ locale, host }: Page): string {
  const say = sayIn(locale);
  const about = (path: string, key: string): string =>
    `<a href="${path}${locale === 'nl' ? '' : '?taal=en'}"${host ? OUTSIDE : ''}>${say(key)}</a>`;
  const links = `${about('/privacy', 'privacy')} ${about('/toegankelijkheid', 'accessibility.title')}`;
  return `<header>
<h1>${say('heading')}</h1>
<p>${say('intro')} ${links} <button id="save" type="button">${say('save.button')}</button></p>
</header>`;
}

/** What the script reads; `browser/settings.ts` has the same in its words. */
function settingsOf({ locale, nonce, assets, host, directLine }: Page): object {
  const { page, webchat } = RESOURCES[locale];
  return {
    locale: locale === 'nl' ? 'nl-NL' : 'en-US',
    nonce,
    texts: { offline: page.offline, online: page.online, expired: page.expired },
    webchat,
    save: page.save,
    host,
    directLine,
    script: assets.path('webchat.js'),
  };
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
