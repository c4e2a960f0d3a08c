import { type Activity, ActivityTypes } from 'botbuilder';
import type { Event } from '../dialogs/world';
import { LOCALES, type Locale } from '../knowledge/schema';
import { isMentioned, isShared, spokenIn } from './channels/teams/group';
import { tapIn } from './channels/teams/tapped';

/** What an activity means to the assistant; undefined for all it keeps silent about, such as an edit or a reaction. */
export function eventOf(activity: Activity): Event | undefined {
  switch (activity.type) {
    case ActivityTypes.Message:
      return message(activity);
    case ActivityTypes.ConversationUpdate:
      return arrival(activity);
    case ActivityTypes.InstallationUpdate:
      return installation(activity);
    default:
      return undefined;
  }
}

/** Among others only what is said to the assistant, or tapped below its words. */
function message(activity: Activity): Event | undefined {
  const tap = tapIn(activity);
  if (isShared(activity) && !tap && !isMentioned(activity)) return undefined;
  const text = tap?.choice ?? spokenIn(activity);
  const tapped = tap?.id !== undefined && tap.mark !== undefined ? { id: tap.id, mark: tap.mark } : undefined;
  if (text === '' && hasFiles(activity)) return { is: 'attached' };
  return { is: 'said', text, locale: localeIn(activity), tapped };
}

/** Our own arrival in Teams, or a person's in a web chat, is a beginning; that of others is not ours to greet. */
function arrival(activity: Activity): Event | undefined {
  const added = activity.membersAdded ?? [];
  const bot = added.some(({ id }) => id === activity.recipient?.id);
  const person = activity.channelId !== 'msteams' && added.length > 0;
  return bot || person ? { is: 'arrived', locale: localeIn(activity) } : undefined;
}

/** Teams says that the app was installed beside that the bot arrived; the welcome is said once. */
function installation(activity: Activity): Event | undefined {
  if (activity.action?.startsWith('remove')) return { is: 'left' };
  return isShared(activity) ? undefined : { is: 'arrived', locale: localeIn(activity) };
}

/** Teams sends what was typed once more as HTML. */
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

/** The language of an activity; Teams names it in an entity where the activity itself does not. */
export function localeIn({ locale, entities }: Pick<Activity, 'locale' | 'entities'>): Locale {
  return localeOf(locale ?? entities?.find(({ type }) => type === 'clientInfo')?.locale);
}

/** The language of a tag like `nl-NL`; Dutch for any that is not ours. */
export function localeOf(tag: string | undefined): Locale {
  const language = typeof tag === 'string' ? tag.slice(0, 2).toLowerCase() : undefined;
  return LOCALES.find((known) => known === language) ?? 'nl';
}
