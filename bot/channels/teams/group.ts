import type { Activity } from 'botbuilder';

const SHARED = new Set(['channel', 'groupChat']);

/** Whether others read along: a team's channel or a group chat. */
export const isShared = ({ conversation }: Activity): boolean =>
  conversation.isGroup === true || SHARED.has(conversation.conversationType ?? '');

/** Whether a message speaks to the assistant by name. */
export const isMentioned = ({ entities, recipient }: Activity): boolean =>
  (entities ?? []).some(({ type, mentioned }) => type === 'mention' && mentioned?.id === recipient?.id);

/** One person's thread: in a group nobody goes on with what another said. */
export function threadOf(activity: Activity): string {
  const { channelId, conversation, from } = activity;
  const thread = `${channelId}/${conversation.id}`;
  return isShared(activity) ? `${thread}/${from?.id ?? ''}` : thread;
}

/** Whether the assistant may write to a person by itself: in Teams, in a chat with that person alone. */
export const canWriteLater = (activity: Activity): boolean => activity.channelId === 'msteams' && !isShared(activity);

/** Where a chat with the bot alone opens in Teams. */
export const privateChatOf = (appId: string): string => `https://teams.microsoft.com/l/chat/0/0?users=28:${appId}`;
