/** The line above the chat that says how the connection is; a screen reader reads it out. */
export class Notice {
  private timer: number | undefined;

  constructor(private readonly element: HTMLElement) {}

  /** Shows a line; with `ms` it goes away by itself. */
  show(words: string, ms?: number): void {
    window.clearTimeout(this.timer);
    this.element.textContent = words;
    this.element.hidden = false;
    if (ms !== undefined) this.timer = window.setTimeout(() => this.clear(), ms);
  }

  clear(): void {
    this.element.hidden = true;
    this.element.textContent = '';
  }
}
