import type { Activity } from 'botframework-schema';
import { afterAwake } from '../../awake';
import type { Account } from './activity';
import type { Conversation, Conversations } from './contract';
import { clientIdOf, type Incoming } from './incoming';
import { type Mask, masked } from './masked';

/** Where the bot's answers to this channel go: never over the network, so never accepted from it. */
export const LOCAL_SERVICE_URL = 'urn:local:directline';

/** Direct Line gives a bot 15 s. */
const DELIVERY_MS = 15_000;

/** Hands an activity to the bot. Rejects when the bot failed. */
export type Deliver = (activity: Activity) => Promise<void>;

/** The bot failed or took too long; what it had to say may still come. */
export class DeliveryFailed extends Error {
  constructor(cause: unknown) {
    super('The bot did not handle an activity. The cause says why.', { cause });
    this.name = 'DeliveryFailed';
  }
}

interface Parts {
  conversations: Conversations;
  bot: Account;
  mask: Mask;
  clock: () => number;
  deliver: Deliver;
}

/** From a person to the bot: written down first, masked; then delivered as it was said. */
export class Inbox {
  constructor(private readonly parts: Parts) {}

  /** The activity's id. Rejects with DeliveryFailed; sent again with the same client id it is delivered again. */
  post(conversation: Conversation, incoming: Incoming): Promise<string> {
    const from = personIn(conversation);
    return conversation.post(clientIdOf(incoming), {
      activity: { ...masked(incoming, this.parts.mask), from },
      deliver: (id) => this.hand(conversation, { ...incoming, id, from }),
    });
  }

  /** Tells the bot that someone came: once, however often it is called. */
  async greet(conversation: Conversation, locale: string | undefined): Promise<void> {
    if (conversation.greeted) return;
    conversation.greeting ??= this.arrive(conversation, locale).finally(() => {
      conversation.greeting = undefined;
    });
    await conversation.greeting;
  }

  private async arrive(conversation: Conversation, locale: string | undefined): Promise<void> {
    const from = personIn(conversation);
    const membersAdded = [this.parts.bot, from];
    const id = `${conversation.id}|0000000`;
    await this.hand(conversation, { type: 'conversationUpdate', id, from, membersAdded, locale });
    await this.parts.conversations.markGreeted(conversation);
  }

  private async hand(conversation: Conversation, said: object): Promise<void> {
    const activity = {
      ...structuredClone(said),
      timestamp: new Date(this.parts.clock()),
      channelId: 'directline',
      serviceUrl: LOCAL_SERVICE_URL,
      conversation: { id: conversation.id },
      recipient: { ...this.parts.bot, role: 'bot' },
    };
    await inTime(this.parts.deliver(activity as Activity));
  }
}

const personIn = ({ user }: Conversation): Account => ({ id: user, name: '', role: 'user' });

async function inTime(delivery: Promise<void>): Promise<void> {
  let end = (): void => undefined;
  const late = new Promise<never>((_resolve, reject) => {
    end = afterAwake(DELIVERY_MS, () => reject(new Error(`The bot took longer than ${DELIVERY_MS} ms.`)));
  });
  try {
    await Promise.race([delivery, late]);
  } catch (error) {
    throw new DeliveryFailed(error);
  } finally {
    end();
  }
}
