import { ActivityTypes, type ConversationReference } from 'botbuilder';
import { DateTime } from 'luxon';
import { reminderText } from '../../../dialogs/remind';
import type { Locale } from '../../../knowledge/schema';
import { longDate, ZONE } from '../../../knowledge/values';
import { speakerOf } from '../../../locales';
import type { Store } from '../../state/store';
import type { Adapter } from '../azure/adapter';

interface Parts {
  adapter: Adapter;
  store: Store;
  /** Milliseconds since 1970. */
  now: () => number;
  appId: string;
}

/** What a reminder keeps: where to write, when, and the date it is about. Days as `2027-03-18`. */
export interface Reminder {
  version: 1;
  reference: Partial<ConversationReference>;
  locale: Locale;
  day: string;
  deadline: string;
}

const PREFIX = 'reminder/';
/** The hour, Amsterdam time, from which a reminder of the day is sent. */
const FROM_HOUR = 10;

/** One message to a person who asked for it, on its day; at most one a conversation, gone once sent. */
export class Reminders {
  constructor(private readonly parts: Parts) {}

  async set(reminder: Omit<Reminder, 'version'>): Promise<void> {
    const key = keyOf(reminder.reference.conversation?.id);
    await this.parts.store.remove(key);
    await this.parts.store.put(key, { version: 1, ...reminder }, undefined);
  }

  cancel(conversationId: string): Promise<void> {
    return this.parts.store.remove(keyOf(conversationId));
  }

  /** Sends what is due. One that fails stays for the next round; the first failure is thrown after all were tried. */
  async sendDue(): Promise<void> {
    const now = DateTime.fromMillis(this.parts.now(), { zone: ZONE });
    const today = now.hour >= FROM_HOUR ? now.toISODate() : now.minus({ days: 1 }).toISODate();
    const failures: unknown[] = [];
    for await (const key of this.parts.store.keys(PREFIX)) {
      const stored = await this.parts.store.get<Reminder>(key);
      if (!stored || stored.value.day > (today ?? '')) continue;
      await this.send(stored.value)
        .then(() => this.parts.store.remove(key))
        .catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }

  private async send({ reference, locale, deadline }: Reminder): Promise<void> {
    const text = reminderText(speakerOf(locale), longDate(deadline, locale));
    const channelData = { techniekpact: { kind: 'command', ids: ['remind'] } };
    const { adapter, appId } = this.parts;
    await adapter.write({ type: ActivityTypes.Message, text, channelData }, { appId, reference });
  }
}

const keyOf = (conversationId: string | undefined): string => `${PREFIX}${conversationId ?? ''}`;
