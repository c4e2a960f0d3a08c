/** The state cannot be used; the message says which setting to look at and never shows a password. */
export class StateUnavailable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StateUnavailable';
  }
}
