import { type ConnectorClient, ConnectorFactory } from 'botframework-connector';
import type { Activity, ResourceResponse } from 'botframework-schema';
import type { Outbox } from './outbox';

/** The calls of a ConnectorClient that an adapter makes; Direct Line has no updating and no deleting. */
interface LocalConversations {
  sendToConversation(conversation: string, activity: Partial<Activity>): Promise<ResourceResponse>;
  replyToActivity(conversation: string, replyTo: string, activity: Partial<Activity>): Promise<ResourceResponse>;
  updateActivity(): Promise<never>;
  deleteActivity(): Promise<never>;
}

/** Nobody will ever read what is sent there; its status is what another channel would answer. */
class ConversationGone extends Error {
  readonly statusCode = 404;

  constructor() {
    super('The conversation is not there any more: it was idle for 24 hours or forgotten.');
    this.name = 'ConversationGone';
  }
}

/** Gives connectors that write to the history of this process, where others would call a channel over HTTP. */
export class LocalConnectorFactory extends ConnectorFactory {
  private readonly client: ConnectorClient;

  constructor(outbox: Outbox) {
    super();
    // An adapter uses `conversations` alone.
    this.client = { conversations: conversationsOn(outbox) } as unknown as ConnectorClient;
  }

  async create(): Promise<ConnectorClient> {
    return this.client;
  }
}

function conversationsOn(outbox: Outbox): LocalConversations {
  const send = async (conversation: string, activity: Partial<Activity>): Promise<ResourceResponse> => {
    const appended = await outbox.append(conversation, activity);
    if (!appended) throw new ConversationGone();
    return { id: appended.id };
  };
  const refuse = async (): Promise<never> => {
    throw new Error('Direct Line cannot change or delete an activity. Send a new one.');
  };
  return {
    sendToConversation: send,
    replyToActivity: (conversation, _replyTo, activity) => send(conversation, activity),
    updateActivity: refuse,
    deleteActivity: refuse,
  };
}
