/** What we use of Microsoft Web Chat, whose script puts itself on the page as `window.WebChat`. */
export interface WebChat {
  createDirectLine(options: { token: string; domain: string; webSocket: boolean }): DirectLine;
  createStore(state: object, ...middleware: unknown[]): Store;
  renderWebChat(props: WebChatProps, element: HTMLElement): void;
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

export type Store = { dispatch(action: unknown): unknown };

declare global {
  interface Window {
    WebChat: WebChat;
  }
}
