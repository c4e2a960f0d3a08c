import { randomUUID } from 'node:crypto';
import { type Activity, ActivityTypes, TurnContext } from 'botbuilder';
import { DateTime } from 'luxon';
import { takeTurn } from '../dialogs/assistant';
import { freshState, type State } from '../dialogs/state';
import { text } from '../dialogs/turn';
import type { Event, World } from '../dialogs/world';
import type { Knowledge } from '../knowledge/load';
import { LOCALES, type Locale } from '../knowledge/schema';
import { ZONE } from '../knowledge/values';
import { speakerOf } from '../locales';
import type { Log } from './log';
import { toActivity } from './replies/activity';
import type { Decision, Turns } from './turns/turns';

interface Parts {
  turns: Turns;
  /** The knowledge of this moment: an editor's change makes a new one. */
  knowledge: () => Knowledge;
  /** Milliseconds since 1970. */
  now: () => number;
  log: Log;
}

const SPEAK = { nl: speakerOf('nl'), en: speakerOf('en') } satisfies World['speak'];

/** The framework's turns as the assistant's: what came in, decided by `dialogs/`, said in the channel's form. */
export function createAssistant({ turns, knowledge, now, log }: Parts): (context: TurnContext) => Promise<void> {
  return async (context) => {
    const { activity } = context;
    const event = eventOf(activity);
    if (!event) return;
    const decide = (state: State | undefined, lost: boolean): Decision => {
      const instant = DateTime.fromMillis(now(), { zone: ZONE });
      const world: World = {
        knowledge: knowledge(),
        now: instant.toISO() ?? '',
        today: instant.toISODate() ?? '',
        speak: SPEAK,
      };
      const before = state ?? freshState(localeOf(activity.locale));
      const { state: after, reply, forget } = takeTurn(before, event, world);
      const said =
        reply && lost ? { ...reply, blocks: [text(SPEAK[reply.locale]('talk:welcome.lost')), ...reply.blocks] } : reply;
      return { state: forget ? undefined : after, reply: said && toActivity(said, activity.channelId) };
    };
    try {
      await turns.handle({
        key: `${activity.channelId}/${activity.conversation.id}`,
        ids: idsOf(activity),
        reference: TurnContext.getConversationReference(activity),
        decide,
        send: async (reply) => void (await context.sendActivity(reply)),
        working: async () => void (await context.sendActivity({ type: ActivityTypes.Typing })),
      });
    } catch (error) {
      await apologise(context, { error, log });
    }
  };
}

/** A kind line with a reference for the person, the cause under the same reference for the operator. */
async function apologise(context: TurnContext, { error, log }: { error: unknown; log: Log }): Promise<void> {
  const reference = randomUUID().slice(0, 8);
  log.error({ reference, cause: error instanceof Error ? error.stack : 'unknown' }, 'A turn failed.');
  const locale = localeOf(context.activity.locale);
  const blocks = [text(SPEAK[locale]('talk:error.apology', { reference }))];
  const apology = toActivity(
    { kind: 'error', ids: ['error'], locale, blocks, choices: [] },
    context.activity.channelId,
  );
  await context
    .sendActivity(apology)
    .catch((cause: Error) => log.error({ reference, cause: cause.message }, 'The apology could not be sent.'));
}

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

function idsOf({ id, channelData }: Activity): string[] {
  const client: unknown = channelData?.clientActivityID;
  return [id, typeof client === 'string' ? `client:${client}` : undefined].filter((each): each is string =>
    Boolean(each),
  );
}

function localeOf(tag: string | undefined): Locale {
  const language = tag?.slice(0, 2).toLowerCase();
  return LOCALES.find((known) => known === language) ?? 'nl';
}
