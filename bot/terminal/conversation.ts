import { z } from 'zod';
import type { Choice } from '../../dialogs/say';
import type { Knowledge } from '../../knowledge/load';
import { createBot } from '../bot';
import { createLog } from '../log';
import { readable } from '../replies/readable';
import { memoryStore } from '../state/memory';

/** A message as the terminal shows it: the same that a browser gets, made readable. */
export interface Shown {
  kind: string;
  ids: string[];
  text: string;
  choices: Choice[];
}

/** One conversation through the embedded channel and the framework's adapter, as over the network. */
export interface Conversation {
  welcome: Shown | undefined;
  say(text: string): Promise<Shown | undefined>;
}

const shown = z.object({
  text: z.string(),
  channelData: z.object({
    techniekpact: z.object({
      kind: z.string(),
      ids: z.array(z.string()),
      choices: z.array(z.object({ id: z.string(), label: z.string() })).default([]),
    }),
  }),
});

/** Where `npm start` serves our own pages unless it is told otherwise. */
const ADDRESS = 'http://127.0.0.1:3978';

/** Opens conversations with the assistant inside this process; nothing is kept after it. */
export async function inProcess(knowledge: Knowledge): Promise<(locale: string) => Promise<Conversation>> {
  const log = createLog('error');
  const { directLine } = await createBot({
    ...{ store: memoryStore(), knowledge: () => knowledge, now: Date.now, log },
    address: () => ADDRESS,
  });
  return async (locale) => {
    const { conversationId, replies } = await directLine.startConversation(locale);
    const say = async (text: string): Promise<Shown | undefined> => {
      const said = await directLine.say(conversationId, { type: 'message', text, locale });
      return lastOf(said.replies);
    };
    return { welcome: lastOf(replies), say };
  };
}

function lastOf(replies: readonly unknown[]): Shown | undefined {
  const last = shown.safeParse(replies.at(-1));
  if (!last.success) return undefined;
  const { text, channelData } = last.data;
  return { ...channelData.techniekpact, text: readable(text) };
}
