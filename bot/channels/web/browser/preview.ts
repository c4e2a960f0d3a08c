import { loadWebChat } from './load';
import { played } from './played';
import { readSettings, styleOptions } from './settings';
import { cardForText } from './twin';
import { type Activity, type Middleware, PRESSED } from './webchat';

/** The frame in which an editor sees an answer as people do: the page around it says what. Nothing is sent from here. */
const settings = readSettings();

/** Buttons look as they do and lead nowhere. */
const silent: Middleware = () => (next) => (action) => (PRESSED.test(action.type) ? undefined : next(action));

function show(activities: readonly Activity[], locale: string): void {
  const { nonce, webchat: overrideLocalizedStrings } = settings;
  const store = window.WebChat.createStore({}, silent, cardForText);
  const directLine = played(activities);
  const look = { ...styleOptions(), hideSendBox: true };
  const props = { directLine, store, locale, nonce, styleOptions: look, overrideLocalizedStrings };
  const chat = document.createElement('div');
  chat.id = 'chat';
  document.getElementById('chat')?.replaceWith(chat);
  window.WebChat.renderWebChat(props, chat);
}

async function begin(): Promise<void> {
  await loadWebChat({ url: settings.script, nonce: settings.nonce, onFailure: () => undefined });
  window.addEventListener('message', ({ origin, source, data }) => {
    if (origin !== location.origin || source !== window.parent) return;
    if (Array.isArray(data?.activities)) show(data.activities, String(data.locale));
  });
  window.parent.postMessage({ preview: 'ready' }, location.origin);
}

void begin();
