import { type Activity, ActivityTypes, TurnContext } from 'botbuilder';
import { takeTurn } from '../dialogs/assistant';
import type { Effect } from '../dialogs/effect';
import type { Emergency } from '../dialogs/emergency';
import type { Reply } from '../dialogs/say';
import { freshState, type State } from '../dialogs/state';
import { text } from '../dialogs/turn';
import type { Event, World } from '../dialogs/world';
import type { Knowledge } from '../knowledge/load';
import type { Locale } from '../knowledge/schema';
import { apologise, type Happened } from './apology';
import { canWriteLater, isShared, threadOf } from './channels/teams/group';
import { usedMessage } from './channels/teams/used';
import { eventOf, idsOf, localeIn, localeOf } from './events';
import { channelOf } from './insight/fact';
import { causeOf, type Log } from './log';
import type { Measure } from './operating/metrics';
import { type Came, type Tracing, UNTRACED } from './operating/tracing/tracing';
import { toActivity } from './replies/activity';
import { sendAnswer } from './replies/answering';
import { TurnTooLate } from './turns/budget';
import type { Outgoing } from './turns/record';
import { referenceTo } from './turns/reference';
import type { Decision, Turns } from './turns/turns';
import { SPEAK, worldAt } from './world';

interface Parts {
  turns: Turns;
  /** The knowledge of this moment: an editor's change makes a new one. */
  knowledge: () => Knowledge;
  /** Milliseconds since 1970. */
  now: () => number;
  log: Log;
  /** Where our own pages are; undefined while that is not known. */
  address: () => string | undefined;
  /** Where a chat with the assistant alone opens, in Teams. */
  privateChat?: string | undefined;
  /** Removes what is kept of a conversation outside its state, before its last message is sent. */
  forget: (conversationId: string) => Promise<void>;
  /** Does what a turn asks of the world, before its reply is sent. */
  perform: (effect: Effect, asked: Asked) => Promise<void>;
  /** The address to show for a link; without it the link's own. */
  onward?: ((url: string) => string) | undefined;
  /** Hears of every turn once its reply is out; never throws. */
  observe?: ((observed: Observed) => void) | undefined;
  /** The people behind the assistant, where there are any. */
  experts?: ((instant: number) => World['experts']) | undefined;
  /** What the operator has to say to everyone. */
  emergency?: (() => Emergency | undefined) | undefined;
  /** Hears how long every turn took and what came of it; never throws. */
  measure?: Measure | undefined;
  /** Follows every turn; absent: nothing does. */
  tracing?: Tracing | undefined;
}

/** The framework's turns as the assistant's: what came in, decided by `dialogs/`, said in the channel's form. */
export function createAssistant(parts: Parts): (context: TurnContext) => Promise<void> {
  const { tracing = UNTRACED } = parts;
  return async (context) => {
    const event = eventOf(context.activity);
    if (!event) return;
    const channel = channelOf(context.activity.channelId);
    const begun = { channel, locale: localeIn(context.activity), event: event.is };
    await tracing.turn(begun, () => answer(parts, { context, event }));
  };
}

/** Rejects with Unanswered when the turn failed and nothing could be said of it. */
async function answer(parts: Parts, { context, event }: Happened): Promise<Came> {
  const end = parts.measure?.(context.activity.channelId);
  try {
    const came = await take(parts, { context, event });
    end?.(came.kind);
    return came;
  } catch (error) {
    const kind = error instanceof TurnTooLate ? 'late' : 'failed';
    end?.(kind);
    await apologise({ context, event }, { error, log: parts.log });
    return { kind, locale: localeIn(context.activity) };
  }
}

/** A turn that is done: what happened, the state on either side of it, and what was said. */
export interface Observed {
  /** Of the person's thread. */
  key: string;
  channelId: string;
  event: Event;
  before: State | undefined;
  after: State;
  reply: Reply | undefined;
}

/** Who asked for an effect, and in which language. */
export interface Asked {
  activity: Activity;
  locale: Locale;
}

/** Does what a decided turn promises, before its reply is sent; doing it twice is doing it once. */
export async function carryOut(
  { forget, perform }: Pick<Parts, 'forget' | 'perform'>,
  { reference, activity, effect, ...decided }: Outgoing,
): Promise<void> {
  if (decided.forget) await forget(reference.conversation?.id ?? '');
  if (!effect) return;
  const asking = TurnContext.applyConversationReference({}, reference, true) as Activity;
  await perform(effect, { activity: asking, locale: localeOf(activity?.locale) });
}

/** What came of it: `silence` where there is no reply, `again` for an activity that was handled before. */
async function take(parts: Parts, { context, event }: Happened): Promise<Came> {
  const { activity } = context;
  const { step } = parts.tracing ?? UNTRACED;
  let decided: Decided | undefined;
  await parts.turns.handle({
    key: threadOf(activity),
    ids: idsOf(activity),
    reference: referenceTo(activity),
    decide: (state, lost) => {
      decided = decide(parts, { activity, event, state, lost });
      return decided;
    },
    send: async (outgoing) => {
      await carryOut(parts, outgoing);
      const { activity, reference } = outgoing;
      if (activity) await step('send', () => sendAnswer(context, { activity, to: reference.activityId }));
    },
    working: async () => {
      const line = SPEAK[localeIn(activity)]('talk:error.working');
      await context.sendActivities([{ type: ActivityTypes.Message, text: line }, { type: ActivityTypes.Typing }]);
    },
  });
  if (decided) parts.observe?.({ key: threadOf(activity), channelId: activity.channelId, event, ...decided.observed });
  if (decided?.used) await showUsed(context, { used: decided.used, log: parts.log });
  if (!decided) return { kind: 'again', locale: localeIn(activity) };
  const { reply, after } = decided.observed;
  return { kind: reply?.kind ?? 'silence', locale: after.locale };
}

interface Question {
  activity: Activity;
  event: Event;
  state: State | undefined;
  /** Something was stored that could not be read: the person is told. */
  lost: boolean;
}

interface Decided extends Decision {
  observed: Pick<Observed, 'before' | 'after' | 'reply'>;
  /** The message whose button was tapped, as it is to be shown from now on. */
  used?: Partial<Activity> | undefined;
}

function decide(parts: Parts, { activity, event, state, lost }: Question): Decided {
  const world = worldOf(parts, activity);
  const destination = {
    channelId: activity.channelId,
    address: parts.address(),
    privateChat: parts.privateChat,
    onward: parts.onward,
  };
  const { state: after, reply, forget, effect } = takeTurn(state ?? freshState(localeIn(activity)), event, world);
  const notice = reply && lost ? [text(SPEAK[reply.locale]('talk:welcome.lost'))] : [];
  const said = reply && { ...reply, blocks: [...notice, ...reply.blocks] };
  return {
    ...{ effect, observed: { before: state, after, reply } },
    state: forget ? undefined : after,
    reply: said && toActivity(said, destination),
    used: usedMessage(activity, state?.last, destination),
  };
}

/** What may be said and done depends on who reads along, and on whether the channel can be written to later. */
function worldOf({ now, knowledge, experts, emergency }: Parts, activity: Activity): World {
  const canWrite = canWriteLater(activity);
  const around = { isPublic: isShared(activity), canWrite, emergency: emergency?.() };
  const world = { ...worldAt(now(), knowledge()), ...around };
  return canWrite && experts ? { ...world, experts: experts(now()) } : world;
}

/** A channel that cannot change a message leaves it as it was: an old button does no harm. */
async function showUsed(context: TurnContext, { used, log }: { used: Partial<Activity>; log: Log }): Promise<void> {
  await context
    .updateActivity(used)
    .catch((cause: unknown) => log.warn({ cause: causeOf(cause) }, 'A used card could not be updated.'));
}
