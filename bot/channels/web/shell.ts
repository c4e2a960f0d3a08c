import type { Locale } from '../../../knowledge/schema';
import { speakerOf } from '../../../locales';
import { escapeHtml } from './html';

const STARTS = ['learn', 'teach', 'desk', 'abilities'];
const SEND = 'M5 12L3.5 4.5L20.5 12L3.5 19.5L5 12Z M5 12h15';

/** What the page shows before Web Chat has loaded: the welcome, the ways to begin, and a box to type in. */
export function shell(locale: Locale): string {
  const speak = speakerOf(locale);
  const say = (key: string): string => escapeHtml(speak(key));
  const starts = STARTS.map((key) => `<button type="button">${say(`talk:start.${key}`)}</button>`);
  return `<div id="shell" data-coming="${say('page:loading')}">
<div id="shell-said" class="said"><div class="bubble"><p>${say('talk:welcome.who')}</p><p>${say('talk:welcome.what')}</p></div></div>
<p id="shell-coming" class="coming" role="status"></p>
<div id="shell-starts" class="starts" role="group" aria-label="${say('webchat:SUGGESTED_ACTIONS_LABEL_ALT')}">${starts.join('')}</div>
<form id="shell-form">
<input id="shell-input" type="text" maxlength="500" autocomplete="off" enterkeyhint="send" aria-label="${say('webchat:TEXT_INPUT_ALT')}" placeholder="${say('webchat:TEXT_INPUT_PLACEHOLDER')}">
<button aria-label="${say('webchat:TEXT_INPUT_SEND_BUTTON_ALT')}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="${SEND}"/></svg></button>
</form>
</div>`;
}
