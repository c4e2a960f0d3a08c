import type { Activity } from 'botframework-schema';
import { TooFast } from '../../limits/limiter';
import type { Limits } from '../../limits/limits';
import type { Outbox } from './outbox';

type Counted = 'conversations' | 'tokenRequests' | 'messages';

export interface Pacing {
  limits: Pick<Limits, Counted>;
  /** What is said in a conversation in which too much is said, in the language of a tag like `nl-NL`. */
  notice: (tag: string | undefined) => Partial<Activity>;
}

/** How fast clients may go, if that matters. Everything here rejects with TooFast for who goes faster. */
export class Pace {
  constructor(
    private readonly pacing: Pacing | undefined,
    private readonly outbox: Pick<Outbox, 'append'>,
  ) {}

  /** Someone at an address asks for a conversation. */
  begin(address: string): Promise<void> {
    return this.count('conversations', address);
  }

  /** Someone comes with a token of a conversation. */
  enter(conversation: string): Promise<void> {
    return this.count('tokenRequests', conversation);
  }

  /** Something is said; of what is too much, the first in a minute is answered with a notice. */
  async speak(conversation: string, tag: string | undefined): Promise<void> {
    try {
      await this.count('messages', conversation);
    } catch (error) {
      if (this.pacing && error instanceof TooFast && error.isFirst)
        await this.outbox.append(conversation, this.pacing.notice(tag));
      throw error;
    }
  }

  private async count(what: Counted, key: string): Promise<void> {
    await this.pacing?.limits[what].count(key);
  }
}
