/** The line above the chat that says how the connection is; a screen reader reads it out. */
export class Notice {
  private timer: number | undefined;

  constructor(
    private readonly line: HTMLElement,
    /** Where to go while the assistant cannot be reached. */
    private readonly meanwhile: HTMLElement,
  ) {}

  /** Shows a line; with `ms` it goes away by itself. */
  show(words: string, ms?: number): void {
    window.clearTimeout(this.timer);
    this.meanwhile.hidden = true;
    this.line.textContent = words;
    this.line.hidden = false;
    if (ms !== undefined) this.timer = window.setTimeout(() => this.clear(), ms);
  }

  /** Shows a line, and other ways to get help. */
  trouble(words: string): void {
    this.show(words);
    this.meanwhile.hidden = false;
  }

  clear(): void {
    this.meanwhile.hidden = true;
    this.line.hidden = true;
    this.line.textContent = '';
  }
}
