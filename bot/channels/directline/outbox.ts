import type { Activity } from 'botframework-schema';
import type { Account, LoggedActivity } from './activity';
import type { Conversations } from './contract';

/**
 * From the bot to a person: appends the activity to the history, from where every open stream gets it.
 * `undefined` when the conversation is not there (any more).
 */
export class Outbox {
  constructor(
    private readonly conversations: Conversations,
    private readonly bot: Account,
  ) {}

  async append(conversationId: string, activity: Partial<Activity>): Promise<LoggedActivity | undefined> {
    const { serviceUrl, callerId, recipient, relatesTo, deliveryMode, ...said } = JSON.parse(JSON.stringify(activity));
    const from = { ...this.bot, role: 'bot' };
    return this.conversations.append(conversationId, { ...said, type: said.type ?? 'message', from });
  }
}
