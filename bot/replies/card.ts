import { type Attachment, CardFactory } from 'botbuilder';
import type { Block, Choice, Reply } from '../../dialogs/say';
import { routeMap } from '../../knowledge/draw/route-map';
import { speakerOf } from '../../locales';
import { escapeMarkdown } from './escape';
import { blockToMarkdown, pathLine, type Setting } from './markdown';
import { ownPage } from './own-page';
import { tapActions } from './taps';

type Element = Record<string, unknown>;
type Of<K extends Block['is']> = Extract<Block, { is: K }>;

const FRAME = { $schema: 'http://adaptivecards.io/schemas/adaptive-card.json', type: 'AdaptiveCard', version: '1.5' };

/** A card is worth its place when a message has something that words alone do not show. */
export const deservesCard = (blocks: readonly Block[]): boolean => blocks.some(({ is }) => is === 'map');

/** The whole message as an Adaptive Card, for a chat that shows it in place of the words. */
export function wholeCard(blocks: readonly Block[], setting: Setting): Attachment {
  const body = blocks.filter((block) => !leadsOut(block)).map((block) => elementOf(block, setting));
  return CardFactory.adaptiveCard({ ...FRAME, body, actions: openActions(blocks, setting) });
}

/** What words do not show, for a chat that shows a card below them: the map, and what can be tapped (six at most). */
export function companionCard(reply: Reply, setting: Setting): Attachment {
  const body = reply.blocks.flatMap((block) => (block.is === 'map' ? stationElements(block, setting) : []));
  const taps = rowsOf(reply).map((choices) => ({ type: 'ActionSet', actions: tapActions({ ...reply, choices }) }));
  const fallbackText = reply.choices.map(({ label }, at) => `${at + 1}. ${label}`).join('\n');
  return CardFactory.adaptiveCard({ ...FRAME, fallbackText, body: [...body, ...taps] });
}

/** The choices, and "Hielp dit?" in a row of its own: Teams shows six in a row at the most. */
function rowsOf({ choices }: Pick<Reply, 'choices'>): Choice[][] {
  const isFeedback = ({ id }: Choice): boolean => id.startsWith('hielp-');
  return [choices.filter((choice) => !isFeedback(choice)), choices.filter(isFeedback)].filter((row) => row.length > 0);
}

const leadsOut = (block: Block): block is Of<'page'> | Of<'private'> => block.is === 'page' || block.is === 'private';

/** Buttons to pages of our own and to a private chat, where their address is known. */
function openActions(blocks: readonly Block[], { address, privateChat }: Setting): Element[] {
  return blocks.filter(leadsOut).flatMap((block) => {
    const url = block.is === 'page' ? address && ownPage(address, block.path) : privateChat;
    return url === undefined ? [] : [{ type: 'Action.OpenUrl', title: block.label, url }];
  });
}

function elementOf(block: Block, setting: Setting): Element {
  if (block.is === 'map') return mapImage(block, setting);
  if (block.is === 'heading')
    return {
      ...words(escapeMarkdown(block.text)),
      style: 'heading',
      weight: 'Bolder',
      size: 'Medium',
      separator: true,
      spacing: 'Large',
    };
  const text = blockToMarkdown(block, setting);
  return block.is === 'sources' ? { ...words(text), size: 'Small', isSubtle: true } : words(text);
}

const words = (text: string): Element => ({ type: 'TextBlock', text, wrap: true });

/** The picture travels in the message: it needs no address, and it is there when the page is shown offline. */
function mapImage(block: Of<'map'>, { locale }: Setting): Element {
  const speak = speakerOf(locale);
  const title = mapInWords(block, { locale });
  const picture = routeMap({ stations: block.stations, here: speak('guide:map.here'), title });
  const url = `data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}`;
  return { type: 'Image', url, altText: title };
}

/** The map for those who do not see it: "Je bent hier: vmbo. Daarna: mbo, werk." */
export function mapInWords({ stations }: Pick<Of<'map'>, 'stations'>, { locale }: Pick<Setting, 'locale'>): string {
  const [here = '', ...later] = stations;
  return speakerOf(locale)('guide:map.alt', { here, next: later.join(', ') });
}

/** The stations as text below each other: Teams shows no SVG. */
function stationElements(block: Of<'map'>, { locale }: Setting): Element[] {
  const [here = '', ...then] = pathLine(block, locale).split(' → ');
  const first = { ...words(`● ${escapeMarkdown(here)}`), weight: 'Bolder', color: 'Accent' };
  return [
    {
      type: 'Container',
      style: 'emphasis',
      items: [first, ...then.map((station) => words(`○ ${escapeMarkdown(station)}`))],
    },
  ];
}
