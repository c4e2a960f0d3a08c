import { type Activity, ActivityTypes, TestAdapter } from 'botbuilder';
import { createBot } from '../../bot/bot';
import { createLog } from '../../bot/log';
import { readable } from '../../bot/replies/readable';
import { memoryStore } from '../../bot/state/memory';
import type { Knowledge } from '../../knowledge/load';

/** A reply as a transcript sees it. */
export interface Heard {
  kind: string;
  ids: string[];
  text: string;
  labels: string[];
}

/** Says something in a conversation and gives the reply to it. */
export type Say = (text: string) => Promise<Heard>;

/** The moment at which every transcript takes place. */
export const NOW = Date.parse('2026-11-24T10:00:00+01:00');

/** The channels that a transcript runs on, each with real parts of the framework. */
export const CHANNELS: Record<string, (knowledge: Knowledge, locale: string) => Promise<Say>> = {
  directline: (knowledge, locale) => talkAt(new Date(NOW).toISOString(), knowledge, locale),

  async msteams(knowledge, locale) {
    const { onTurn } = await botOf(knowledge);
    const adapter = new TestAdapter(onTurn, { channelId: 'msteams', locale });
    const { bot } = adapter.conversation;
    await adapter.receiveActivity({ type: ActivityTypes.ConversationUpdate, membersAdded: [bot], locale });
    adapter.activeQueue.splice(0);
    return async (text) => {
      await adapter.receiveActivity({ type: ActivityTypes.Message, text, locale });
      return heardIn(adapter.activeQueue.splice(0).at(-1));
    };
  },
};

/** A conversation of its own at another moment than that of the transcripts. */
export async function talkAt(now: string, knowledge: Knowledge, locale: string): Promise<Say> {
  const { directLine } = await botOf(knowledge, Date.parse(now));
  const { conversationId } = await directLine.startConversation(locale);
  return async (text) => {
    const { replies } = await directLine.say(conversationId, { type: 'message', text, locale });
    return heardIn(replies.at(-1) as Partial<Activity> | undefined);
  };
}

function botOf(knowledge: Knowledge, now = NOW): ReturnType<typeof createBot> {
  return createBot({
    ...{ store: memoryStore(), knowledge: () => knowledge, now: () => now, log: createLog('error') },
    address: () => 'https://assistent.test',
  });
}

function heardIn(activity: Partial<Activity> | undefined): Heard {
  const { kind = '', ids = [], choices = [] } = activity?.channelData?.techniekpact ?? {};
  const labels = choices.map(({ label }: { label: string }) => label);
  return { kind, ids, text: readable(activity?.text ?? ''), labels };
}
