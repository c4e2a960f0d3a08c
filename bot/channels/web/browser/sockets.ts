interface Watcher {
  /** A connection that was open has closed. */
  onLost(): void;
  /** A connection opened after one was lost. */
  onFound(): void;
}

/**
 * Tells when the page's WebSockets close and open again: the Direct Line client reconnects without a word.
 * To be called before the client is made, which takes the constructor it finds then.
 */
export function watchSockets({ onLost, onFound }: Watcher): void {
  let lost = false;
  const Native = window.WebSocket;
  window.WebSocket = class extends Native {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('open', () => {
        this.addEventListener('close', () => {
          lost = true;
          onLost();
        });
        if (lost) onFound();
        lost = false;
      });
    }
  };
}
