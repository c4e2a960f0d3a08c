import type { TurnContext } from 'botbuilder';
import type { Effect } from '../../../dialogs/effect';
import type { World } from '../../../dialogs/world';
import type { Asked } from '../../assistant';
import type { Store } from '../../state/store';
import { referenceTo } from '../../turns/reference';
import type { Adapter } from '../azure/adapter';
import { Experts } from './experts/experts';
import { Reminders } from './reminders';

interface Parts {
  adapter: Adapter;
  store: Store;
  /** Milliseconds since 1970. */
  now: () => number;
  appId: string;
  /** The channel of the people behind the assistant; undefined where there are none. */
  expertChannel?: string | undefined;
}

/** Everything that reaches a person outside their turn: an answer of a person, a reminder. */
export interface Later {
  perform(effect: Effect, asked: Asked): Promise<void>;
  /** Whether people are at work; undefined where there are none. */
  experts?: (instant: number) => World['experts'];
  /** True when the activity was a person's answer and has been passed on. */
  relay(context: TurnContext): Promise<boolean>;
  /** Forgets what a conversation asked for. */
  forget(conversationId: string): Promise<void>;
  /** Sends what is due, and drops what is too old. */
  tick(): Promise<void>;
}

export function createLater(parts: Parts): Later {
  const reminders = new Reminders(parts);
  const { expertChannel: channel } = parts;
  const experts = channel === undefined ? undefined : new Experts({ ...parts, channel });
  const presence = channel === undefined ? undefined : readPresence();
  return {
    ...(presence && { experts: presence }),
    perform: (effect, asked) => perform({ reminders, experts }, effect, asked),
    relay: async (context) => (await experts?.relay(context)) ?? false,
    forget: async (conversationId) => {
      await reminders.cancel(conversationId);
      await experts?.forget(conversationId);
    },
    tick: async () => {
      await experts?.sweep();
      await reminders.sendDue();
    },
  };
}

/** The calendar of holidays takes 0.1 s to load, so it is read only where people are. */
function readPresence(): NonNullable<Later['experts']> {
  const hours: typeof import('./experts/hours') = require('./experts/hours');
  return hours.presenceAt;
}

async function perform(
  { reminders, experts }: { reminders: Reminders; experts: Experts | undefined },
  effect: Effect,
  asked: Asked,
): Promise<void> {
  const { activity, locale } = asked;
  switch (effect.is) {
    case 'remind': {
      const reference = referenceTo(activity);
      return reminders.set({ reference, locale, day: effect.day, deadline: effect.deadline });
    }
    case 'do-not-remind':
      return reminders.cancel(activity.conversation.id);
    case 'ask-expert':
      return experts?.ask(effect.question, asked);
  }
}
