import { REPEATED_WITHIN_MS } from './contract';

interface Post {
  /** Writes the activity down and gives its id. */
  append(): Promise<string>;
  /** Hands it to the bot, under that id. */
  deliver(id: string): Promise<void>;
}

interface Attempt {
  at: number;
  id: Promise<string>;
  /** The delivery that runs or succeeded; `undefined` when none is known to have succeeded. */
  delivered: Promise<void> | undefined;
}

/** What a client sent lately, so that sending it again is not saying it again. */
export class Retries {
  private readonly attempts = new Map<string, Attempt>();

  constructor(private readonly clock: () => number) {}

  /** Of posts with the same client id one is written and one delivery succeeds; all of them get the same answer. */
  async once(clientId: string | undefined, post: Post): Promise<string> {
    this.forgetOld();
    const attempt = (clientId && this.attempts.get(clientId)) || this.begin(clientId, post);
    attempt.delivered ??= this.deliver(attempt, post);
    await attempt.delivered;
    return attempt.id;
  }

  /**
   * A message found in the history after a restart. Whether the bot had it is not known, so a repetition is delivered
   * again under the same id, by which the bot knows it.
   */
  remember(clientId: string, { id, at }: { id: string; at: number }): void {
    this.attempts.set(clientId, { at, id: Promise.resolve(id), delivered: undefined });
  }

  private begin(clientId: string | undefined, post: Post): Attempt {
    const attempt: Attempt = { at: this.clock(), id: post.append(), delivered: undefined };
    if (clientId === undefined) return attempt;
    this.attempts.set(clientId, attempt);
    attempt.id.catch(() => this.attempts.delete(clientId));
    return attempt;
  }

  private async deliver(attempt: Attempt, post: Post): Promise<void> {
    try {
      await post.deliver(await attempt.id);
    } catch (error) {
      attempt.delivered = undefined;
      throw error;
    }
  }

  private forgetOld(): void {
    const horizon = this.clock() - REPEATED_WITHIN_MS;
    for (const [clientId, { at }] of this.attempts) if (at <= horizon) this.attempts.delete(clientId);
  }
}
