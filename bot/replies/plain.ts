import type { Block } from '../../dialogs/say';
import type { Locale } from '../../knowledge/schema';
import { pathLine, sourcesLine, whenOf, withWords } from './markdown';
import { tableAsList } from './table';

const same = (plain: string): string => plain;

/** The parts of a message as plain text, for the terminal and for reading aloud. */
export function toPlain(blocks: readonly Block[], locale: Locale): string {
  return blocks.map((block) => blockToPlain(block, locale)).join('\n\n');
}

function blockToPlain(block: Block, locale: Locale): string {
  switch (block.is) {
    case 'text':
    case 'heading':
      return block.text;
    case 'list':
      return block.items.map((item, at) => `${block.numbered ? `${at + 1}.` : '-'} ${item}`).join('\n');
    case 'link':
      return withWords(block, { link: `${block.label}: ${block.url}`, shown: (plain) => plain });
    case 'sources':
      return sourcesLine(
        block,
        locale,
        ({ title, url, date }) => title + whenOf(date, locale) + (url ? ` ${url}` : ''),
      );
    case 'facts':
      return block.facts.map(({ name, text }) => `- ${name}: ${text}`).join('\n');
    case 'table':
      return tableAsList(block, { name: same, cell: same });
    case 'map':
      return pathLine(block, locale);
    case 'page':
    case 'private':
      return block.label;
  }
}
