import { Notice } from './notice';
import { dropSession, keepSession } from './session';
import { readSettings, styleOptions } from './settings';
import { type Admission, admission } from './token';
import { Connection } from './webchat';

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

/** Renders the chat on a token, and keeps an eye on the connection until it ends. */
function converse(token: string): void {
  keepSession({ token });
  const directLine = window.WebChat.createDirectLine({
    token,
    domain: new URL('/v3/directline', location.href).href,
    webSocket: true,
  });
  const keep = (): void => keepSession({ token: directLine.token });
  window.addEventListener('pagehide', keep);
  let wasOnline = false;
  let interrupted = false;
  const watching = directLine.connectionStatus$.subscribe((status) => {
    if (status === Connection.Online) {
      if (interrupted) notice.show(settings.texts.online, GOOD_NEWS);
      interrupted = false;
      wasOnline = true;
    } else if (status === Connection.Connecting && wasOnline) {
      interrupted = true;
      notice.show(settings.texts.offline);
    } else if (status >= Connection.ExpiredToken) {
      window.removeEventListener('pagehide', keep);
      window.setTimeout(() => watching.unsubscribe());
      dropSession();
      notice.show(settings.texts.expired, GOOD_NEWS);
      window.setTimeout(() => void start(), RETRY);
    }
  });
  window.WebChat.renderWebChat(
    {
      directLine,
      store: window.WebChat.createStore(),
      locale: settings.locale,
      nonce: settings.nonce,
      styleOptions: styleOptions(),
      overrideLocalizedStrings: settings.webchat,
    },
    element('chat'),
  );
}

void start();
