import { renderLines, sentenceLines } from './render';

/** A text over more lines, as a file has it: its head (`>-`), the spaces before its lines, and the lines. */
export interface Block {
  head: string;
  indent: number;
  lines: readonly string[];
}

/** Undefined for a text that stands on the line of its field. */
export function blockOf(written: string): Block | undefined {
  const [, head, indent] = /^([|>][^\n]*)\n(?: *\n)*( +)/.exec(written) ?? [];
  if (head === undefined || indent === undefined) return undefined;
  const lines = written.trimEnd().split('\n').slice(1);
  return { head, indent: indent.length, lines: lines.map((line) => line.slice(indent.length)) };
}

/** The block with another text in it. Where line ends do not count (`>`), lines that say the same stay as they are. */
export function changedBlock({ head, indent, lines }: Block, text: string): string {
  if (text.includes('\n') || head.startsWith('|'))
    return `${head.replace('>', '|')}\n${renderLines(text.split('\n'), indent)}`;
  const [before, rest] = sameLines(lines, text);
  const [after, middle] = sameLinesAtEnd(lines.slice(before.length), rest);
  return `${head}\n${renderLines([...before, ...sentenceLines(middle), ...after], indent)}`;
}

/** The lines that a text begins with, and what comes behind them. */
function sameLines(lines: readonly string[], text: string): [string[], string] {
  const [line, ...others] = lines;
  if (line === undefined || line === '' || !`${text} `.startsWith(`${line} `)) return [[], text];
  const [same, rest] = sameLines(others, text.slice(line.length + 1));
  return [[line, ...same], rest];
}

function sameLinesAtEnd(lines: readonly string[], text: string): [string[], string] {
  const line = lines.at(-1);
  if (line === undefined || line === '' || !` ${text}`.endsWith(` ${line}`)) return [[], text];
  const [same, rest] = sameLinesAtEnd(lines.slice(0, -1), text.slice(0, -line.length - 1).trimEnd());
  return [[...same, line], rest];
}
