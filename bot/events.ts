import { type Activity, ActivityTypes, TurnContext } from 'botbuilder';
import type { Event } from '../dialogs/world';
import { LOCALES, type Locale } from '../knowledge/schema';

/** What an activity means to the assistant; undefined for all it keeps silent about. */
export function eventOf(activity: Activity): Event | undefined {
  if (activity.type === ActivityTypes.ConversationUpdate) return arrival(activity);
  if (activity.type !== ActivityTypes.Message) return undefined;
  const said = saidIn(activity);
  if (said !== '') return { is: 'said', text: said, locale: localeOf(activity.locale) };
  return hasFiles(activity) ? { is: 'attached' } : { is: 'said', text: '' };
}

/** Our own arrival in Teams, or a person's in a web chat, is a beginning; that of others is not ours to greet. */
function arrival(activity: Activity): Event | undefined {
  const added = activity.membersAdded ?? [];
  const bot = added.some(({ id }) => id === activity.recipient?.id);
  const person = activity.channelId !== 'msteams' && added.length > 0;
  return bot || person ? { is: 'arrived', locale: localeOf(activity.locale) } : undefined;
}

/** The words of a message without the mention of the assistant; of a tapped card, its value. */
function saidIn(activity: Activity): string {
  const chosen: unknown = activity.value?.choice;
  if (typeof chosen === 'string') return chosen;
  if (typeof activity.text !== 'string') return '';
  const spoken = TurnContext.removeRecipientMention({ ...activity }) ?? activity.text;
  return spoken.trim();
}

function hasFiles(activity: Activity): boolean {
  return (activity.attachments ?? []).some(({ contentType }) => contentType !== 'text/html');
}

/** What makes an activity the same as another: its own id, and the one its client gave it. */
export function idsOf({ id, channelData }: Activity): string[] {
  const client: unknown = channelData?.clientActivityID;
  return [id, typeof client === 'string' ? `client:${client}` : undefined].filter((each): each is string =>
    Boolean(each),
  );
}

/** The language of a tag like `nl-NL`; Dutch for any that is not ours. */
export function localeOf(tag: string | undefined): Locale {
  const language = tag?.slice(0, 2).toLowerCase();
  return LOCALES.find((known) => known === language) ?? 'nl';
}
