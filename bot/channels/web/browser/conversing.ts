import { hearing } from './heard';
import type { Host } from './host';
import { Keeper } from './keeper';
import { loadWebChat } from './load';
import type { Notice } from './notice';
import type { Outgoing } from './outgoing';
import { readSession, type Session } from './session';
import { elementOf, type Settings, styleOptions } from './settings';
import type { Shell } from './shell';
import { type Admission, admission, Busy, DIRECT_LINE } from './token';
import { cardForText } from './twin';
import { Connection, type DirectLine, INCOMING, type Middleware, type WebChat } from './webchat';

/** Ms between attempts while the server cannot be reached. */
const RETRY = 3_000;
/** Ms between looks whether a word is still being composed. */
const PATIENCE = 200;
/** Ms that good news stays on the screen. */
const GOOD_NEWS = 6_000;

interface Parts {
  settings: Settings;
  notice: Notice;
  host: Host;
  outgoing: Outgoing;
  shell: Shell;
}

/** The conversation of this tab: begun, gone on with, and begun again when it is over. */
export class Conversing {
  private readonly webChat: Promise<WebChat>;

  constructor(private readonly parts: Parts) {
    const { settings, notice, shell } = parts;
    const onFailure = (): void => notice.trouble(settings.texts.offline);
    this.webChat = loadWebChat({ url: settings.script, nonce: settings.nonce, onFailure });
    if (readSession()) shell.goOn();
  }

  /** Goes on with a session where there is one, and tries until it can. */
  async start(session: Session | undefined = readSession()): Promise<void> {
    const { notice, settings } = this.parts;
    let admitted: Admission;
    try {
      [admitted] = await Promise.all([admission(session, settings.directLine), this.webChat]);
    } catch (error) {
      notice.trouble(settings.texts.offline);
      const wait = error instanceof Busy ? error.seconds * 1000 : 0;
      window.setTimeout(() => void this.start(session), Math.max(wait, RETRY));
      return;
    }
    if (admitted.lost) notice.show(settings.texts.expired, GOOD_NEWS);
    else notice.clear();
    this.converse(admitted);
  }

  /** Renders the chat on a token; when that no longer holds, a new one is asked for. */
  private converse(session: Session): void {
    const directLine = window.WebChat.createDirectLine({
      token: session.token,
      domain: new URL(DIRECT_LINE, this.parts.settings.directLine ?? location.href).href,
      webSocket: true,
      conversationStartProperties: { locale: this.parts.settings.locale },
    });
    const keeper = new Keeper(directLine, session);
    watch(directLine, () => {
      const kept = keeper.stop();
      window.setTimeout(() => void this.start(kept), RETRY);
    });
    this.render(directLine, this.ears(keeper));
  }

  private ears(keeper: Keeper): Middleware {
    const { host } = this.parts;
    return hearing({
      seen: keeper.seen,
      onPosted: () => keeper.keep(),
      onNew: ({ id }) => {
        keeper.saw(id);
        host.tell('answer');
      },
      onForgotten: () => {
        keeper.forget();
        host.tell('forgotten');
      },
    });
  }

  /** Web Chat takes the shell's place once it has something to show. */
  private readonly takingOver: Middleware = (store) => (next) => (action) => {
    const done = next(action);
    const { shell } = this.parts;
    const hand = (): void => {
      if (shell.isThere && !shell.handOver(store)) window.setTimeout(hand, PATIENCE);
    };
    if (action.type === INCOMING && shell.isThere) window.setTimeout(hand);
    return done;
  };

  private render(directLine: DirectLine, ears: Middleware): void {
    const { settings, outgoing } = this.parts;
    const { locale, nonce, webchat: overrideLocalizedStrings } = settings;
    const store = window.WebChat.createStore({}, ears, cardForText, outgoing.middleware, this.takingOver);
    const props = { directLine, store, locale, nonce, styleOptions: styleOptions(), overrideLocalizedStrings };
    window.WebChat.renderWebChat(props, elementOf('chat'));
  }
}

/** Calls `onEnd` once when the connection will not come back. */
function watch(directLine: DirectLine, onEnd: () => void): void {
  const watching = directLine.connectionStatus$.subscribe((status) => {
    if (status < Connection.ExpiredToken) return;
    window.setTimeout(() => watching.unsubscribe());
    onEnd();
  });
}
