import { dropSession, keepSession, type Session } from './session';
import type { DirectLine } from './webchat';

/** Keeps the session in this tab; after everything was forgotten, only once the person goes on. */
export class Keeper {
  seen: string | undefined;
  private keeping = true;
  private readonly onHide = (): void => this.write();

  constructor(
    private readonly directLine: DirectLine,
    { seen }: Session,
  ) {
    this.seen = seen;
    window.addEventListener('pagehide', this.onHide);
    this.write();
  }

  keep(): void {
    this.keeping = true;
    this.write();
  }

  saw(id: string | undefined): void {
    this.seen = id;
    this.write();
  }

  forget(): void {
    this.keeping = false;
    dropSession();
  }

  stop(): void {
    this.forget();
    window.removeEventListener('pagehide', this.onHide);
  }

  private write(): void {
    if (this.keeping) keepSession({ token: this.directLine.token, seen: this.seen });
  }
}
