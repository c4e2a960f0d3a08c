import type { Block } from '../../dialogs/say';
import type { Locale, Source } from '../../knowledge/schema';
import { longDate, sourceDate, UNDATED } from '../../knowledge/values';
import { speakerOf } from '../../locales';
import { escapeMarkdown, markdownLink, ownLink } from './escape';
import { ownPage } from './own-page';
import { markdownTable, tableAsList } from './table';

/** Where and how a message is shown. */
export interface Setting {
  locale: Locale;
  /** The address of our own pages; without one they are named and not linked. */
  address?: string | undefined;
  /** The address of a chat with the assistant alone, where there is one. */
  privateChat?: string | undefined;
  /** The address to show for a link; without it the link's own. */
  onward?: ((url: string) => string) | undefined;
  /** Whether tables are understood; else they are lists. */
  tables: boolean;
}

/** The parts of a message as Markdown, one paragraph a part; everything is escaped here and nowhere else. */
export function toMarkdown(blocks: readonly Block[], setting: Setting): string {
  return blocks
    .map((block) => blockToMarkdown(block, setting))
    .filter((part) => part !== '')
    .join('\n\n');
}

export function blockToMarkdown(block: Block, setting: Setting): string {
  const { locale, address, privateChat, tables, onward = asItIs } = setting;
  switch (block.is) {
    case 'text':
      return escapeMarkdown(block.text);
    case 'heading':
      return bold(block.text);
    case 'list':
      return block.items.map((item, at) => `${block.numbered ? `${at + 1}.` : '-'} ${escapeMarkdown(item)}`).join('\n');
    case 'link':
      return withWords(block, { link: markdownLink(block.label, block.url, onward(block.url)), shown: escapeMarkdown });
    case 'sources':
      return sourcesLine(block, locale, (source) => sourceToMarkdown(source, locale));
    case 'facts':
      return block.facts.map(({ name, text }) => `- ${bold(`${name}:`)} ${escapeMarkdown(text)}`).join('\n');
    case 'table':
      return tables ? markdownTable(block) : tableAsList(block, { name: bold, cell: escapeMarkdown });
    case 'map':
      return escapeMarkdown(pathLine(block, locale));
    case 'page':
      return address === undefined ? escapeMarkdown(block.label) : ownLink(block.label, ownPage(address, block.path));
    case 'private':
      return privateChat === undefined ? '' : markdownLink(block.label, privateChat);
  }
}

const asItIs = (url: string): string => url;

const bold = (plain: string): string => `**${escapeMarkdown(plain)}**`;

/** "Vmbo kader (je bent hier) → Vmbo-diploma → Mbo-3 of mbo-4" */
export function pathLine({ stations }: Extract<Block, { is: 'map' }>, locale: Locale): string {
  const [here = '', ...others] = stations;
  return [`${here} (${speakerOf(locale)('guide:map.here')})`, ...others].join(' → ');
}

/** A link in its sentence: what leads to it, and what is to be known of it. */
export function withWords(
  { lead, tail }: Extract<Block, { is: 'link' }>,
  { link, shown }: { link: string; shown: (plain: string) => string },
): string {
  return [lead && shown(lead), link, tail && shown(tail)].filter(Boolean).join(' ');
}

function sourceToMarkdown({ title, url, date }: Source, locale: Locale): string {
  const named = url ? markdownLink(title, url) : escapeMarkdown(title);
  return named + escapeMarkdown(whenOf(date, locale));
}

/** " (januari 2025)"; nothing for a source that tells no date: the line says when it was checked. */
export const whenOf = (date: string, locale: Locale): string =>
  date === UNDATED ? '' : ` (${sourceDate(date, locale)})`;

/** "Bron: titel (2025-01). Gecontroleerd op 31 januari 2026." */
export function sourcesLine(
  { sources, checkedOn }: Extract<Block, { is: 'sources' }>,
  locale: Locale,
  show: (source: Source) => string,
): string {
  const speak = speakerOf(locale);
  const named = `${speak(sources.length === 1 ? 'talk:sources.one' : 'talk:sources.many')}: ${sources.map(show).join('; ')}.`;
  const checked =
    checkedOn === undefined ? '' : ` ${speak('talk:sources.checked', { date: longDate(checkedOn, locale) })}`;
  return named + checked;
}
