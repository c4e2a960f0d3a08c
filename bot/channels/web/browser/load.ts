import type { WebChat } from './webchat';

/** Ms before the script is asked for again. */
const RETRY = 3_000;

interface Script {
  url: string;
  nonce: string;
  onFailure(): void;
}

/** Web Chat, as soon as its script has come; asked for again as long as it does not. */
export async function loadWebChat({ url, nonce, onFailure }: Script): Promise<WebChat> {
  for (;;) {
    if (await loaded(url, nonce)) return window.WebChat;
    onFailure();
    await new Promise((resolve) => window.setTimeout(resolve, RETRY));
  }
}

function loaded(url: string, nonce: string): Promise<boolean> {
  const script = document.createElement('script');
  script.nonce = nonce;
  script.src = url;
  return new Promise((resolve) => {
    script.addEventListener('load', () => resolve(true));
    script.addEventListener('error', () => resolve(false));
    document.head.append(script);
  });
}
