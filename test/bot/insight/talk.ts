import type { Activity } from 'botbuilder';
import { type Bot, createBot } from '../../../bot/bot';
import { Insight } from '../../../bot/insight/insight';
import { ourKnowledge } from '../../../bot/knowledge';
import { createLog } from '../../../bot/log';
import { memoryStore } from '../../../bot/state/memory';
import type { Store } from '../../../bot/state/store';
import type { Knowledge } from '../../../knowledge/load';

let known: Knowledge | undefined;
export const knowledge = (): Knowledge => {
  known ??= ourKnowledge();
  return known;
};

/** What a person gets: the kind of the message, what it shows, and what can be tapped. */
export interface Got {
  kind: string;
  ids: string[];
  labels: string[];
}

export interface Talking {
  bot: Bot;
  insight: Insight;
  store: Store;
  clock: { now: number };
  /** A new conversation; gives the way to say something in it. */
  begin(locale?: string): Promise<(text: string) => Promise<Got>>;
}

/** The assistant with its insight, on a clock that the test sets. */
export async function talking(start = '2026-11-24T10:00:00+01:00', store = memoryStore()): Promise<Talking> {
  const clock = { now: Date.parse(start) };
  const parts = { store, knowledge, now: () => clock.now, log: createLog('silent') };
  const insight = new Insight(parts);
  const bot = await createBot({ ...parts, address: () => 'https://assistent.test', observe: insight.observe });
  const begin = async (locale = 'nl-NL') => {
    const { conversationId } = await bot.directLine.startConversation(locale);
    return async (text: string): Promise<Got> => {
      const { replies } = await bot.directLine.say(conversationId, { type: 'message', text, locale });
      return gotFrom(replies.at(-1) as Partial<Activity> | undefined);
    };
  };
  return { bot, insight, store, clock, begin };
}

function gotFrom(activity: Partial<Activity> | undefined): Got {
  const { kind = '', ids = [], choices = [] } = activity?.channelData?.techniekpact ?? {};
  return { kind, ids, labels: choices.map(({ label }: { label: string }) => label) };
}

/** Everything that a store holds, as one text. */
export async function contentOf(store: Store, prefix = ''): Promise<string> {
  const parts: string[] = [];
  for await (const key of store.keys(prefix)) parts.push(`${key} ${JSON.stringify((await store.get(key))?.value)}`);
  return parts.join('\n');
}
