import { type Activity, ActivityTypes, type ConversationReference, TurnContext } from 'botbuilder';
import type { Locale } from '../../../../knowledge/schema';
import { speakerOf } from '../../../../locales';
import type { Asked } from '../../../assistant';
import { escapeMarkdown } from '../../../replies/escape';
import type { Store } from '../../../state/store';
import { referenceTo } from '../../../turns/reference';
import type { Adapter } from '../../azure/adapter';

interface Parts {
  adapter: Adapter;
  store: Store;
  /** Milliseconds since 1970. */
  now: () => number;
  appId: string;
  /** The id of the Teams channel where people answer: `19:…@thread.tacv2`. */
  channel: string;
}

/** A question that waits for its answer: where it goes back to, and nothing of who asked. */
interface Waiting {
  version: 1;
  reference: Partial<ConversationReference>;
  locale: Locale;
  /** Milliseconds since 1970; gone after. */
  until: number;
}

const PREFIX = 'expert/';
const KEPT_MS = 14 * 24 * 60 * 60 * 1000;
const AUDIENCE = 'https://api.botframework.com';

/** Questions that people asked to be read by a person: posted in a channel of Teams, answered back to the one who asked. */
export class Experts {
  constructor(private readonly parts: Parts) {}

  /** Posts the question as a new thread. Rejects when the channel cannot be reached. */
  async ask(question: string, { activity, locale }: Asked): Promise<void> {
    const { adapter, store, appId, channel, now } = this.parts;
    const { serviceUrl, channelId, recipient, conversation } = activity;
    const post = { type: ActivityTypes.Message, text: postOf(question), textFormat: 'markdown' };
    const thread = {
      ...{ isGroup: true, bot: recipient, activity: post as Activity, channelData: { channel: { id: channel } } },
      ...(conversation.tenantId && { tenantId: conversation.tenantId }),
    };
    const reference = referenceTo(activity);
    const waiting: Waiting = { version: 1, reference, locale, until: now() + KEPT_MS };
    await adapter.createConversationAsync(appId, channelId, serviceUrl, AUDIENCE, thread as never, async (context) => {
      await store.put(PREFIX + context.activity.conversation.id, waiting, undefined);
    });
  }

  /** Takes a reply in such a thread back to the person. False when the activity is none. */
  async relay(context: TurnContext): Promise<boolean> {
    const { activity } = context;
    if (activity.type !== ActivityTypes.Message) return false;
    const stored = await this.parts.store.get<Waiting>(PREFIX + activity.conversation.id);
    const words = (TurnContext.removeRecipientMention({ ...activity }) ?? '').trim();
    if (!stored || stored.value.until < this.parts.now() || words === '') return false;
    const { reference, locale } = stored.value;
    const answer = speakerOf(locale)('teams:expert.answer', { answer: escapeMarkdown(words) });
    const channelData = { techniekpact: { kind: 'contact', ids: ['expert'] } };
    const { adapter, appId } = this.parts;
    const message = { type: ActivityTypes.Message, text: answer, textFormat: 'markdown', channelData };
    await adapter.write(message, { appId, reference });
    await context.sendActivity(speakerOf('nl')('teams:expert.relayed'));
    return true;
  }

  /** Forgets what a conversation asked, when the person wants to be forgotten. */
  forget(conversationId: string): Promise<void> {
    return this.remove(({ reference }) => reference.conversation?.id === conversationId);
  }

  /** Forgets questions older than 14 days. */
  sweep(): Promise<void> {
    return this.remove(({ until }) => until < this.parts.now());
  }

  private async remove(which: (waiting: Waiting) => boolean): Promise<void> {
    const { store } = this.parts;
    for await (const key of store.keys(PREFIX)) {
      const stored = await store.get<Waiting>(key);
      if (stored && which(stored.value)) await store.remove(key);
    }
  }
}

const postOf = (question: string): string =>
  speakerOf('nl')('teams:expert.post', { question: escapeMarkdown(question) });
