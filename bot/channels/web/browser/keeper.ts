import { dropSession, keepSession, type Session } from './session';
import type { DirectLine } from './webchat';

/** Keeps the session in this tab; after everything was forgotten, only once the person goes on. */
export class Keeper {
  seen: string | undefined;
  private readonly resume: string | undefined;
  private keeping = true;
  private readonly onHide = (): void => this.write();

  constructor(
    private readonly directLine: DirectLine,
    { seen, resume }: Session,
  ) {
    this.seen = seen;
    this.resume = resume;
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

  /** What to go on with; nothing when everything was forgotten. */
  stop(): Session | undefined {
    window.removeEventListener('pagehide', this.onHide);
    return this.keeping ? this.session() : undefined;
  }

  private write(): void {
    if (this.keeping) keepSession(this.session());
  }

  private session(): Session {
    return { token: this.directLine.token, resume: this.resume, seen: this.seen };
  }
}
