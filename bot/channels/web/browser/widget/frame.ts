import { type Envelope, type FrameName, type FromChat, type ToChat, unwrap } from '../messages';
import { element } from './element';

/** Ms without a sign of life after which the person is shown other ways. */
const SLOW = 8_000;
/** Ms before the next attempt; twice as long each time, up to the longest. */
const RETRY = 4_000;
const LONGEST_RETRY = 32_000;

interface FrameOptions {
  /** The chat's address, which names the page around it. */
  url: string;
  title: string;
  /** Read each time the chat is loaded: the theme may have changed. */
  name(): FrameName;
  on(message: Exclude<FromChat, 'hello'>): void;
  /** The chat is there; or it is not, or not yet. */
  onState(state: 'ready' | 'slow' | 'down'): void;
}

/** The chat in its frame: made when asked for, made again as long as it does not answer. */
export class Frame {
  element: HTMLIFrameElement | undefined;
  private readonly origin: string;
  private readonly waiting: ToChat[] = [];
  private ready = false;
  private retryIn = RETRY;
  private timer: number | undefined;

  constructor(
    private readonly place: HTMLElement,
    private readonly options: FrameOptions,
  ) {
    this.origin = new URL(options.url).origin;
    window.addEventListener('message', (event) => this.hear(event));
    window.addEventListener('online', () => this.element && !this.ready && this.load());
  }

  load(): void {
    window.clearTimeout(this.timer);
    const { url, title, name, onState } = this.options;
    const frame = element('iframe', { title, name: JSON.stringify(name()), src: url });
    // A new element each time: another address in the same one would be a step in the visitor's history.
    this.element?.remove();
    this.element = frame;
    this.ready = false;
    frame.addEventListener('load', () => frame === this.element && !this.ready && this.fail());
    this.timer = window.setTimeout(() => onState('slow'), SLOW);
    this.place.append(frame);
  }

  /** A question is kept until the chat can hear it; whether it is shown is told again when it can. */
  tell(message: ToChat): void {
    if (this.ready) this.post(message);
    else if (message.is === 'ask') this.waiting.push(message);
  }

  private post(message: ToChat): void {
    const envelope: Envelope<ToChat> = { techniekpact: message };
    this.element?.contentWindow?.postMessage(envelope, this.origin);
  }

  /** Its page loaded and said nothing: an error page, or a site that may not embed it. */
  private fail(): void {
    window.clearTimeout(this.timer);
    this.options.onState('down');
    this.timer = window.setTimeout(() => this.load(), this.retryIn);
    this.retryIn = Math.min(this.retryIn * 2, LONGEST_RETRY);
  }

  private hear({ origin, source, data }: MessageEvent): void {
    if (origin !== this.origin || !this.element || source !== this.element.contentWindow) return;
    const message = unwrap(data);
    if (message === 'hello') this.greet();
    if (message === 'close' || message === 'answer' || message === 'forgotten') this.options.on(message);
  }

  private greet(): void {
    window.clearTimeout(this.timer);
    this.ready = true;
    this.retryIn = RETRY;
    this.options.onState('ready');
    for (const message of this.waiting.splice(0)) this.post(message);
  }
}
