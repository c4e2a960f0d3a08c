import type { WidgetTexts } from './data';
import { element, icon } from './element';

const BUBBLE = 'M4 5h16v11H9.5L5 20v-4H4z M8 9h8 M8 12.5h5';

interface ButtonOptions {
  texts: WidgetTexts;
  /** Words on it; without, it is a round sign. */
  greeting: string;
  onClick(): void;
}

/** The button on the page. Its name says what it does and how much was not read yet; the latter is also spoken once. */
export class Button {
  readonly element: HTMLButtonElement;
  /** Heard, not seen. */
  readonly spoken = element('p', { class: 'hidden', role: 'status' });
  private readonly name = element('span', { class: 'hidden' });
  private readonly count = element('span', { class: 'count', 'aria-hidden': 'true' });

  constructor(private readonly options: ButtonOptions) {
    const { greeting, onClick } = options;
    const words = greeting ? [element('span', { class: 'greeting' }, greeting)] : [];
    const attributes = { type: 'button', class: 'launcher', 'aria-controls': 'panel' };
    this.element = element('button', attributes, icon(BUBBLE), ...words, this.name, this.count);
    this.element.addEventListener('click', onClick);
    this.show({ isOpen: false, unread: 0 });
  }

  show({ isOpen, unread }: { isOpen: boolean; unread: number }): void {
    const { texts } = this.options;
    const news = unread === 1 ? texts.unread : texts['unread-many'].replace('{{count}}', String(unread));
    this.element.setAttribute('aria-expanded', String(isOpen));
    this.name.textContent = [isOpen ? texts.close : texts.open, ...(unread > 0 ? [news] : [])].join(', ');
    this.count.textContent = unread > 0 ? String(unread) : '';
    this.spoken.textContent = unread > 0 ? news : '';
  }
}
