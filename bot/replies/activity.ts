import { type Activity, ActivityTypes, CardFactory, InputHints } from 'botbuilder';
import type { Reply } from '../../dialogs/say';
import { toMarkdown } from './markdown';
import { toPlain } from './plain';

/** Channels that show suggested actions and Markdown tables well; the others get a card with the same buttons. */
const WEB = new Set(['directline', 'webchat', 'emulator']);

export interface Destination {
  channelId: string;
  /** Where our own pages are: `https://assistent.example.nl`. */
  address?: string | undefined;
}

/** The message as one activity for its channel, with what it shows in `channelData.techniekpact`. */
export function toActivity(reply: Reply, { channelId, address }: Destination): Partial<Activity> {
  const { kind, ids, choices, locale, blocks } = reply;
  return {
    type: ActivityTypes.Message,
    text: toMarkdown(blocks, { locale, address, tables: WEB.has(channelId) }),
    textFormat: 'markdown',
    speak: toPlain(
      blocks.filter((block) => block.is !== 'sources'),
      locale,
    ),
    locale: locale === 'nl' ? 'nl-NL' : 'en-GB',
    inputHint: InputHints.ExpectingInput,
    channelData: { techniekpact: { kind, ids, ...(choices.length > 0 && { choices }) } },
    ...buttons(reply, channelId),
  };
}

function buttons({ choices }: Reply, channelId: string): Partial<Activity> {
  if (choices.length === 0) return {};
  const actions = choices.map(({ label }) => ({ type: 'imBack', title: label, value: label }));
  if (WEB.has(channelId)) return { suggestedActions: { actions, to: [] } };
  return { attachments: [CardFactory.heroCard('', undefined, actions)] };
}
