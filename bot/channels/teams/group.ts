import type { Activity } from 'botbuilder';

const SHARED = new Set(['channel', 'groupChat']);

/** Whether others read along: a team's channel or a group chat. */
export const isShared = ({ conversation }: Activity): boolean =>
  conversation.isGroup === true || SHARED.has(conversation.conversationType ?? '');

/** Where a message speaks to the assistant by name. */
const mentionIn = ({ entities, recipient }: Activity) =>
  (entities ?? []).find(({ type, mentioned }) => type === 'mention' && mentioned?.id === recipient?.id);

export const isMentioned = (activity: Activity): boolean => mentionIn(activity) !== undefined;

/** The words of a message without the mention of the assistant; the SDK's own way throws where a mention lacks a part. */
export function spokenIn(activity: Activity): string {
  if (typeof activity.text !== 'string') return '';
  const name: unknown = mentionIn(activity)?.text;
  return (typeof name === 'string' ? activity.text.replace(name, '') : activity.text).trim();
}

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
