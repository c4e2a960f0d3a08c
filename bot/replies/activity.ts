import { type Activity, ActivityTypes, InputHints } from 'botbuilder';
import type { Reply } from '../../dialogs/say';
import { companionCard, deservesCard, wholeCard } from './card';
import { type Setting, toMarkdown } from './markdown';
import { toPlain } from './plain';

/** Channels that show suggested actions and Markdown tables well; the others get a card with the same buttons. */
const WEB = new Set(['directline', 'webchat', 'emulator']);

export interface Destination {
  channelId: string;
  /** Where our own pages are: `https://assistent.example.nl`. */
  address?: string | undefined;
  /** Where a chat with the assistant alone opens. */
  privateChat?: string | undefined;
  /** The address to show for a link; without it the link's own. */
  onward?: ((url: string) => string) | undefined;
}

/** The message as one activity for its channel, with what it shows in `channelData.techniekpact`. */
export function toActivity(reply: Reply, { channelId, address, privateChat, onward }: Destination): Partial<Activity> {
  const { kind, ids, choices, locale, blocks } = reply;
  const around = { address, privateChat, onward: kind === 'crisis' ? undefined : onward };
  const setting = { locale, ...around, tables: WEB.has(channelId) };
  return {
    type: ActivityTypes.Message,
    text: toMarkdown(blocks, setting),
    textFormat: 'markdown',
    speak: toPlain(
      blocks.filter((block) => block.is !== 'sources'),
      locale,
    ),
    locale: locale === 'nl' ? 'nl-NL' : 'en-GB',
    inputHint: InputHints.ExpectingInput,
    channelData: { techniekpact: { kind, ids, ...(choices.length > 0 && { choices }) } },
    ...(WEB.has(channelId) ? onWeb(reply, setting) : elsewhere(reply, setting)),
  };
}

/** Our page shows the card in place of the text, which says the same. */
function onWeb({ blocks, choices }: Reply, setting: Setting): Partial<Activity> {
  const actions = choices.map(({ label }) => ({ type: 'imBack', title: label, value: label }));
  return {
    ...(deservesCard(blocks) && { attachments: [wholeCard(blocks, setting)] }),
    ...(actions.length > 0 && { suggestedActions: { actions, to: [] } }),
  };
}

/** Teams shows the card below the text: it repeats nothing. */
function elsewhere(reply: Reply, setting: Setting): Partial<Activity> {
  if (reply.choices.length === 0 && !deservesCard(reply.blocks)) return {};
  return { attachments: [companionCard(reply, setting)] };
}
