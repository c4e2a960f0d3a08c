/** What we use of Microsoft Web Chat, whose script puts itself on the page as `window.WebChat`. */
export interface WebChat {
  createDirectLine(options: DirectLineOptions): DirectLine;
  createStore(state: object, ...middleware: Middleware[]): Store;
  renderWebChat(props: WebChatProps, element: HTMLElement): void;
}

interface DirectLineOptions {
  token: string;
  domain: string;
  webSocket: boolean;
  /** The language of the welcome. */
  conversationStartProperties: { locale: string };
}

export interface WebChatProps {
  directLine: DirectLine;
  store: Store;
  locale: string;
  nonce: string;
  styleOptions: Record<string, unknown>;
  overrideLocalizedStrings: Record<string, string>;
}

/** The values of `botframework-directlinejs`. */
export const Connection = { Connecting: 1, Online: 2, ExpiredToken: 3, FailedToConnect: 4, Ended: 5 } as const;

export interface DirectLine {
  connectionStatus$: { subscribe(observer: (status: number) => void): { unsubscribe(): void } };
  /** The token in use, renewed by the client itself while it is connected. */
  token: string;
  end(): void;
}

/** What happens in Web Chat's store. */
export interface Action {
  type: string;
  meta?: { method?: string };
  payload?: { activity?: Activity; text?: string };
}

/** What we look at of an activity. */
export interface Activity {
  id?: string;
  type?: string;
  from?: { role?: string };
  text?: string;
  speak?: string;
  attachments?: { contentType: string }[];
  channelData?: Record<string, unknown>;
}

export interface Store {
  dispatch(action: Action): unknown;
}

export type Next = (action: Action) => unknown;
export type Middleware = (store: Store) => (next: Next) => Next;

export const INCOMING = 'DIRECT_LINE/INCOMING_ACTIVITY';
export const CONNECTED = 'DIRECT_LINE/CONNECT_FULFILLED';
/** A message went out, was taken, or was not. */
export const POSTED = 'DIRECT_LINE/POST_ACTIVITY_PENDING';
export const TAKEN = 'DIRECT_LINE/POST_ACTIVITY_FULFILLED';
export const REJECTED = 'DIRECT_LINE/POST_ACTIVITY_REJECTED';
/** Somebody tapped, typed or sent. */
export const PRESSED = /^(?:WEB_CHAT\/(?:SEND_|SUBMIT_SEND_BOX|MARK_ACTIVITY)|DIRECT_LINE\/POST_ACTIVITY)/;

declare global {
  interface Window {
    WebChat: WebChat;
  }
}
