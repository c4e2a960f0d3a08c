import { randomBytes } from 'node:crypto';
import type { LoggedActivity } from './activity';
import type { Conversation, Conversations } from './contract';
import type { Inbox } from './inbox';
import { readIncoming } from './incoming';

/** What the bot said in one turn. */
export interface Said {
  conversationId: string;
  replies: LoggedActivity[];
}

/** The same conversations without a network: for the terminal and for tests. */
export class Talk {
  constructor(
    private readonly conversations: Conversations,
    private readonly inbox: Inbox,
  ) {}

  /** Starts one and gives the welcome. Rejects with DeliveryFailed when the bot failed. */
  async startConversation(locale?: string): Promise<Said> {
    const [id, user] = [randomBytes(16).toString('base64url'), `dl_${randomBytes(16).toString('base64url')}`];
    const { conversation } = await this.conversations.findOrMake(id, user);
    return this.heard(conversation, () => this.inbox.greet(conversation, locale));
  }

  /** Says a text, or posts an activity (a tap has a `value`), and gives the answers. Rejects as starting does. */
  async say(conversationId: string, said: string | object): Promise<Said> {
    const conversation = await this.conversations.find(conversationId);
    const incoming = readIncoming(typeof said === 'string' ? { type: 'message', text: said } : said);
    if (!conversation) throw new Error(`There is no conversation "${conversationId}". Start one first.`);
    if (!incoming) throw new TypeError('Say a text, or an activity of type message, event or typing.');
    return this.heard(conversation, () => this.inbox.post(conversation, incoming));
  }

  private async heard(conversation: Conversation, turn: () => Promise<unknown>): Promise<Said> {
    const { watermark } = await conversation.since(null);
    await turn();
    const { activities } = await conversation.since(watermark);
    return { conversationId: conversation.id, replies: activities.filter(({ from }) => from.role === 'bot') };
  }
}
