import type { WidgetData } from './data';
import { element, icon } from './element';

const CROSS = 'M6 6l12 12M18 6L6 18';

interface PanelOptions {
  words: WidgetData['nl'];
  /** The chat as a page of its own. */
  page: string;
  onClose(): void;
}

/** What opens: a title, a way out, and the chat, or what helps as long as that is not there. */
export class Panel {
  readonly element: HTMLElement;
  /** Where the chat's frame goes. */
  readonly place: HTMLElement;
  private readonly close: HTMLButtonElement;
  private readonly notice: HTMLElement;
  private readonly texts: WidgetData['nl']['texts'];

  constructor({ words, page, onClose }: PanelOptions) {
    this.texts = words.texts;
    this.close = element('button', { type: 'button', 'aria-label': words.texts.close }, icon(CROSS));
    this.close.addEventListener('click', onClose);
    this.notice = element('p', { role: 'status' });
    this.place = element('div', { class: 'place' }, waiting(words, { notice: this.notice, page }));
    this.element = element(
      'section',
      { id: 'panel', role: 'dialog', 'aria-labelledby': 'title', 'data-is': 'waiting' },
      element('div', { class: 'bar' }, element('h2', { id: 'title' }, words.texts.title), this.close),
      this.place,
    );
  }

  show(state: 'waiting' | 'ready' | 'slow' | 'down'): void {
    this.element.dataset.is = state;
    this.notice.textContent = state === 'down' ? this.texts.down : state === 'ready' ? '' : this.texts.loading;
  }

  get isReady(): boolean {
    return this.element.dataset.is === 'ready';
  }

  /** To the way out, which is always there. */
  focus(): void {
    this.close.focus();
  }
}

interface Waiting {
  notice: HTMLElement;
  page: string;
}

/** Shown where the chat comes: the wait, and after a while the national desks. */
function waiting({ texts, desks }: WidgetData['nl'], { notice, page }: Waiting): HTMLElement {
  const links = desks.map(({ purpose, name, url }) =>
    element('li', {}, element('span', {}, `${purpose}: `), outside(url, name)),
  );
  const rest = element(
    'div',
    { class: 'meanwhile' },
    element('p', {}, texts.meanwhile),
    element('ul', {}, ...links),
    element('p', {}, outside(page, texts['new-tab'])),
  );
  return element('div', { class: 'waiting' }, notice, rest);
}

function outside(href: string, words: string): HTMLAnchorElement {
  return element('a', { href, target: '_blank', rel: 'noopener' }, words);
}
