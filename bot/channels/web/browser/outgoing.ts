import { CONNECTED, type Middleware, REJECTED, type Store, TAKEN } from './webchat';

/** What is asked while nobody can answer yet. It is sent in order, each once the one before was taken. */
export class Outgoing {
  private readonly waiting: string[] = [];
  private store: Store | undefined;

  ask(question: string): void {
    this.waiting.push(question);
    if (this.waiting.length === 1) this.send();
  }

  /** For the store of each conversation: a new one goes on with what is still waiting. */
  readonly middleware: Middleware = (store) => {
    this.store = undefined;
    return (next) => (action) => {
      const done = next(action);
      if (action.type === CONNECTED) {
        this.store = store;
        this.send();
      }
      if (this.store && this.isFirst(action.payload?.activity?.text) && [TAKEN, REJECTED].includes(action.type)) {
        this.waiting.shift();
        this.send();
      }
      return done;
    };
  };

  private isFirst(text: string | undefined): boolean {
    return text !== undefined && text === this.waiting[0];
  }

  private send(): void {
    const [text] = this.waiting;
    if (text === undefined || !this.store) return;
    this.store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', meta: { method: 'code' }, payload: { text } });
  }
}
