import type { Block } from '../../dialogs/say';
import { escapeMarkdown } from './escape';

type Table = Extract<Block, { is: 'table' }>;

/** A table of GitHub-flavoured Markdown: Web Chat makes a real one of it. */
export function markdownTable({ head, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const named = rows.map(
    ([name = '', ...cells]) => `| **${escapeMarkdown(name)}** | ${cells.map(escapeMarkdown).join(' | ')} |`,
  );
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...named].join('\n');
}

/** The same row by row, for reading in one column: the name of a row, then what each thing has there. */
export function tableAsList(
  { head, rows }: Table,
  show: { name: (plain: string) => string; cell: (plain: string) => string },
): string {
  const [, ...columns] = head;
  const item = (cell: string, at: number): string => `- ${show.cell(`${columns[at] ?? ''}: ${cell}`)}`;
  return rows.map(([name = '', ...cells]) => [show.name(name), '', ...cells.map(item)].join('\n')).join('\n\n');
}
