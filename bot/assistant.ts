import { randomUUID } from 'node:crypto';
import { ActivityTypes, TurnContext } from 'botbuilder';
import { DateTime } from 'luxon';
import { takeTurn } from '../dialogs/assistant';
import { freshState, type State } from '../dialogs/state';
import { text } from '../dialogs/turn';
import type { Event, World } from '../dialogs/world';
import type { Knowledge } from '../knowledge/load';
import { ZONE } from '../knowledge/values';
import { speakerOf } from '../locales';
import { eventOf, idsOf, localeOf } from './events';
import { causeOf, type Log } from './log';
import { toActivity } from './replies/activity';
import type { Decision, Turns } from './turns/turns';

interface Parts {
  turns: Turns;
  /** The knowledge of this moment: an editor's change makes a new one. */
  knowledge: () => Knowledge;
  /** Milliseconds since 1970. */
  now: () => number;
  log: Log;
  /** Where our own pages are; undefined while that is not known. */
  address: () => string | undefined;
  /** Removes what the channel itself keeps of a conversation, before its last message is sent. */
  forget: (conversationId: string) => Promise<void>;
}

const SPEAK = { nl: speakerOf('nl'), en: speakerOf('en') } satisfies World['speak'];

/** The framework's turns as the assistant's: what came in, decided by `dialogs/`, said in the channel's form. */
export function createAssistant(parts: Parts): (context: TurnContext) => Promise<void> {
  return async (context) => {
    const { activity } = context;
    const event = eventOf(activity);
    if (!event) return;
    let forgets = false;
    try {
      await parts.turns.handle({
        key: `${activity.channelId}/${activity.conversation.id}`,
        ids: idsOf(activity),
        reference: TurnContext.getConversationReference(activity),
        decide: (state, lost) => {
          const decision = decide(parts, { context, event, state, lost });
          forgets = decision.state === undefined;
          return decision;
        },
        send: async (reply) => {
          if (forgets) await parts.forget(activity.conversation.id);
          await context.sendActivity(reply);
        },
        working: async () => void (await context.sendActivity({ type: ActivityTypes.Typing })),
      });
    } catch (error) {
      await apologise(context, { error, log: parts.log });
    }
  };
}

interface Question {
  context: TurnContext;
  event: Event;
  state: State | undefined;
  /** Something was stored that could not be read: the person is told. */
  lost: boolean;
}

function decide({ now, knowledge, address }: Parts, { context, event, state, lost }: Question): Decision {
  const instant = DateTime.fromMillis(now(), { zone: ZONE });
  const world: World = {
    knowledge: knowledge(),
    now: instant.toISO() ?? '',
    today: instant.toISODate() ?? '',
    speak: SPEAK,
  };
  const { activity } = context;
  const { state: after, reply, forget } = takeTurn(state ?? freshState(localeOf(activity.locale)), event, world);
  const notice = reply && lost ? [text(SPEAK[reply.locale]('talk:welcome.lost'))] : [];
  const said = reply && { ...reply, blocks: [...notice, ...reply.blocks] };
  return {
    state: forget ? undefined : after,
    reply: said && toActivity(said, { channelId: activity.channelId, address: address() }),
  };
}

/** A kind line with a reference for the person, the cause under the same reference for the operator. */
async function apologise(context: TurnContext, { error, log }: { error: unknown; log: Log }): Promise<void> {
  const reference = randomUUID().slice(0, 8);
  log.error({ reference, cause: causeOf(error) }, 'A turn failed.');
  const locale = localeOf(context.activity.locale);
  const blocks = [text(SPEAK[locale]('talk:error.apology', { reference }))];
  const { channelId } = context.activity;
  const apology = toActivity({ kind: 'error', ids: ['error'], locale, blocks, choices: [] }, { channelId });
  await context
    .sendActivity(apology)
    .catch((cause: Error) => log.error({ reference, cause: cause.message }, 'The apology could not be sent.'));
}
