import { type Activity, type ConversationReference, TurnContext } from 'botbuilder';

/** Where to write back to, as it may be kept: ids alone, nobody's name. */
export function referenceTo(activity: Partial<Activity>): Partial<ConversationReference> {
  const { user, conversation, ...reference } = TurnContext.getConversationReference(activity);
  return {
    ...reference,
    ...(user && { user: { id: user.id, name: '' } }),
    ...(conversation && { conversation: { ...conversation, name: '' } }),
  };
}
