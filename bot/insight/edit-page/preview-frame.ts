import type { Locale } from '../../../knowledge/schema';
import { RESOURCES, speakerOf } from '../../../locales';
import type { Assets } from '../../channels/web/assets';
import { inlineJson } from '../../channels/web/html';
import { documentOf } from '../../channels/web/page';

interface Frame {
  locale: Locale;
  assets: Assets;
  nonce: string;
}

/** The chat as people see it, which waits for the page around it to say what to show. */
export function previewFrame({ locale, assets, nonce }: Frame): string {
  const settings = {
    locale: locale === 'nl' ? 'nl-NL' : 'en-US',
    nonce,
    script: assets.path('webchat.js'),
    webchat: RESOURCES[locale].webchat,
  };
  const body = `<div id="chat"></div>
<script type="application/json" id="settings">${inlineJson(settings)}</script>
<script nonce="${nonce}" src="${assets.path('preview.js')}" defer></script>`;
  const title = speakerOf(locale)('edit:preview.title');
  return documentOf({ locale, assets, title, className: 'chat-page framed', body });
}
