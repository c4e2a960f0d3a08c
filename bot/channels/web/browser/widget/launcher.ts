import { THEME } from '../theme';
import { Button } from './button';
import type { WidgetData } from './data';
import { Frame } from './frame';
import { Panel } from './panel';
import { rememberOpen } from './remembered';
import type { WidgetSettings } from './settings';

/** Where a window of its own would be too small, the chat fills the screen. */
const FULL_SCREEN = '(max-width: 36em), (max-height: 30em)';

interface LauncherOptions {
  settings: WidgetSettings;
  words: WidgetData['nl'];
  /** Where the assistant is: `https://assistent.example.nl`. */
  address: string;
}

interface Opening {
  question?: string | undefined;
  /** Gets the focus back. */
  opener?: HTMLElement | undefined;
  /** False where nobody asked for it just now: the focus stays where it is. */
  focus?: boolean;
}

/** What is open, who has the focus before and after, and what is told to the page. */
export class Launcher {
  readonly button: Button;
  readonly panel: Panel;
  private readonly frame: Frame;
  private opener: HTMLElement | undefined;
  private unread = 0;
  private isOpen = false;

  constructor(
    private readonly host: HTMLElement,
    private readonly options: LauncherOptions,
  ) {
    const { words, settings } = options;
    const { texts } = words;
    this.button = new Button({ texts, greeting: settings.greeting, onClick: () => this.toggle() });
    this.panel = new Panel({ words, page: this.url(false), onClose: () => this.close() });
    this.frame = new Frame(this.panel.place, {
      url: this.url(true),
      title: texts.title,
      name: () => ({ look: settings.look, theme: this.theme() }),
      on: (message) => this.heard(message),
      onState: (state) => this.frameIs(state),
    });
  }

  open({ question, opener, focus = true }: Opening = {}): void {
    this.opener = opener;
    if (!this.isOpen) this.appear();
    if (question) this.frame.tell({ is: 'ask', question });
    this.frame.tell({ is: 'shown', focus });
    if (!focus) return;
    if (this.panel.isReady) this.frame.element?.focus();
    else this.panel.focus();
  }

  close(): void {
    if (!this.isOpen) return;
    const hadFocus = document.activeElement === this.host;
    this.frame.tell({ is: 'hidden' });
    this.changed(false);
    if (!hadFocus) return;
    if (this.opener?.isConnected) this.opener.focus();
    else this.button.element.focus();
  }

  toggle(): void {
    if (this.isOpen) this.close();
    else this.open();
  }

  /** The keyboard went on to the page, of which nothing is to be seen when the chat fills the screen. */
  leave(): void {
    if (this.isOpen && window.matchMedia(FULL_SCREEN).matches) this.close();
  }

  /** After the element was moved on the page: its frame has started anew. */
  moved(): void {
    if (this.frame.element) this.frame.load();
  }

  private appear(): void {
    this.unread = 0;
    if (!this.frame.element) {
      this.panel.show('waiting');
      this.frame.load();
    }
    this.changed(true);
  }

  private changed(isOpen: boolean): void {
    this.isOpen = isOpen;
    rememberOpen(isOpen);
    this.render();
    tellPage(isOpen ? 'open' : 'close');
  }

  private frameIs(state: 'ready' | 'slow' | 'down'): void {
    const waited = this.isOpen && document.activeElement === this.host;
    this.panel.show(state);
    if (state !== 'ready' || !this.isOpen) return;
    this.frame.tell({ is: 'shown', focus: waited });
    if (waited) this.frame.element?.focus();
  }

  private heard(message: 'close' | 'answer' | 'forgotten'): void {
    if (message === 'close') this.close();
    if (message === 'forgotten') rememberOpen(false);
    if (message !== 'answer') return;
    if (!this.isOpen) this.unread += 1;
    this.render();
    tellPage('answer');
  }

  private render(): void {
    this.host.toggleAttribute('data-open', this.isOpen);
    this.button.show({ isOpen: this.isOpen, unread: this.unread });
  }

  private url(framed: boolean): string {
    const url = new URL('/', this.options.address);
    url.searchParams.set('taal', this.options.settings.locale);
    if (framed) url.searchParams.set('op', location.origin);
    return url.href;
  }

  private theme(): Record<string, string> {
    const style = getComputedStyle(this.host);
    const all = THEME.map((name) => [name, style.getPropertyValue(`--techniekpact-${name}`).trim()]);
    return Object.fromEntries(all.filter(([, value]) => value !== ''));
  }
}

/** Never with a word of the conversation. */
function tellPage(event: 'open' | 'close' | 'answer'): void {
  document.dispatchEvent(new CustomEvent(`techniekpact:${event}`));
}
