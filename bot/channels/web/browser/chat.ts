import { Notice } from './notice';
import { dropSession, keepSession } from './session';
import { readSettings, styleOptions } from './settings';
import { watchSockets } from './sockets';
import { type Admission, admission } from './token';
import { cardForText } from './twin';
import { Connection, type DirectLine } from './webchat';

/** Ms between attempts while the server cannot be reached. */
const RETRY = 3_000;
/** Ms that good news stays on the screen. */
const GOOD_NEWS = 6_000;

const settings = readSettings();
const notice = new Notice(element('notice'));

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}".`);
  return found;
}

async function start(): Promise<void> {
  let admitted: Admission;
  try {
    admitted = await admission();
  } catch {
    notice.show(settings.texts.offline);
    window.setTimeout(() => void start(), RETRY);
    return;
  }
  if (admitted.lost) notice.show(settings.texts.expired, GOOD_NEWS);
  else notice.clear();
  converse(admitted.token);
}

/** Renders the chat on a token; when it can no longer go on, a new conversation begins. */
function converse(token: string): void {
  keepSession({ token });
  const domain = new URL('/v3/directline', location.href).href;
  const directLine = window.WebChat.createDirectLine({ token, domain, webSocket: true });
  const keep = (): void => keepSession({ token: directLine.token });
  window.addEventListener('pagehide', keep);
  watch(directLine, () => {
    window.removeEventListener('pagehide', keep);
    dropSession();
    notice.show(settings.texts.expired, GOOD_NEWS);
    window.setTimeout(() => void start(), RETRY);
  });
  const { locale, nonce, webchat: overrideLocalizedStrings } = settings;
  const store = window.WebChat.createStore({}, cardForText);
  const props = { directLine, store, locale, nonce, styleOptions: styleOptions(), overrideLocalizedStrings };
  window.WebChat.renderWebChat(props, element('chat'));
}

/** Calls `onEnd` once when the connection will not come back. */
function watch(directLine: DirectLine, onEnd: () => void): void {
  const watching = directLine.connectionStatus$.subscribe((status) => {
    if (status < Connection.ExpiredToken) return;
    window.setTimeout(() => watching.unsubscribe());
    onEnd();
  });
}

watchSockets({
  onLost: () => notice.show(settings.texts.offline),
  onFound: () => notice.show(settings.texts.online, GOOD_NEWS),
});
void start();
