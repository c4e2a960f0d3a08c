import { elementOf } from './settings';
import type { Store } from './webchat';

/** What works before Web Chat has loaded: what is typed or tapped in it is asked as soon as somebody can answer. */
export class Shell {
  private readonly element = elementOf('shell');
  private readonly said = elementOf('shell-said');
  private readonly starts = elementOf('shell-starts');
  private readonly field = this.element.querySelector('input');
  private composing = false;

  constructor(private readonly ask: (question: string) => void) {
    elementOf('shell-form').addEventListener('submit', (event) => {
      event.preventDefault();
      const question = this.field?.value.trim();
      if (question) this.say(question);
      if (this.field) this.field.value = '';
    });
    this.starts.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) this.say(target.textContent ?? '');
    });
    this.field?.addEventListener('compositionstart', () => {
      this.composing = true;
    });
    this.field?.addEventListener('compositionend', () => {
      this.composing = false;
    });
  }

  get isThere(): boolean {
    return this.element.isConnected;
  }

  /** A conversation that goes on begins with its history, not with a welcome. */
  goOn(): void {
    this.said.hidden = true;
    this.starts.hidden = true;
  }

  focus(): void {
    this.field?.focus();
  }

  /** Shows a question as said, and asks it. */
  say(question: string): void {
    const line = document.createElement('div');
    line.className = 'bubble mine';
    line.textContent = question;
    this.said.append(line);
    this.said.hidden = false;
    // A button that had the focus goes: the focus stays in the chat.
    if (this.starts.contains(document.activeElement)) this.focus();
    this.starts.hidden = true;
    elementOf('shell-coming').textContent = this.element.dataset.coming ?? '';
    this.said.scrollTop = this.said.scrollHeight;
    this.ask(question);
  }

  /** Gives its place, its words and its focus to Web Chat. Not while a word is being composed: false then. */
  handOver(store: Store): boolean {
    if (this.composing) return false;
    const { field } = this;
    const hadFocus = this.element.contains(document.activeElement);
    const [from, to] = [field?.selectionStart ?? 0, field?.selectionEnd ?? 0];
    if (field?.value) store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: field.value } });
    document.body.classList.remove('early');
    const box = boxOf();
    if (hadFocus) box?.focus();
    if (hadFocus && field?.value) requestAnimationFrame(() => box?.setSelectionRange(from, to));
    this.element.remove();
    return true;
  }
}

/** Where a person types in Web Chat, once that is there. */
export function boxOf(): HTMLInputElement | HTMLTextAreaElement | null {
  return document.querySelector('#chat textarea, #chat input[type=text]');
}
