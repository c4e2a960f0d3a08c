import { type Envelope, type FromChat, type ToChat, unwrap } from './messages';

interface Hearing {
  onShown(focus: boolean): void;
  onHidden(): void;
  onAsk(question: string): void;
}

/** Longer is no question. */
const LONGEST_QUESTION = 500;

/** The page around the frame: the one origin that the server agreed to, and nobody else. */
export class Host {
  /** Without an origin the chat is a page of its own, and there is nobody to talk to. */
  constructor(private readonly origin: string | undefined) {}

  tell(message: FromChat): void {
    const envelope: Envelope<FromChat> = { techniekpact: message };
    if (this.origin) window.parent.postMessage(envelope, this.origin);
  }

  hear(hearing: Hearing): void {
    if (!this.origin) return;
    window.addEventListener('message', ({ origin, source, data }) => {
      if (origin !== this.origin || source !== window.parent) return;
      const message = readMessage(unwrap(data));
      if (message?.is === 'shown') hearing.onShown(message.focus);
      if (message?.is === 'hidden') hearing.onHidden();
      if (message?.is === 'ask') hearing.onAsk(message.question);
    });
  }
}

function readMessage(message: unknown): ToChat | undefined {
  if (typeof message !== 'object' || message === null || !('is' in message)) return undefined;
  if (message.is === 'hidden') return { is: 'hidden' };
  if (message.is === 'shown') return { is: 'shown', focus: 'focus' in message && message.focus === true };
  if (message.is !== 'ask' || !('question' in message) || typeof message.question !== 'string') return undefined;
  const question = message.question.trim().slice(0, LONGEST_QUESTION);
  return question ? { is: 'ask', question } : undefined;
}
