import { isMap, isNode, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';

/** Characters `from` up to `to` of a file become `text`. */
export interface Splice {
  from: number;
  to: number;
  text: string;
}

export function spliced(source: string, splices: readonly Splice[]): string {
  return [...splices]
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: part }) => text.slice(0, from) + part + text.slice(to), source);
}

/** The items of a file that is a list. */
export function itemsOf(source: string): YAMLMap[] {
  const { contents } = parseDocument(source);
  return isSeq(contents) ? contents.items.filter((item) => isMap(item)) : [];
}

/** The start of the line on which a part begins. */
export function lineStart(source: string, part: unknown): number {
  return source.lastIndexOf('\n', startOf(part) - 1) + 1;
}

/** The start of the line after the last one of a part; comments and blank lines behind it are not the part's. */
export function lineEnd(source: string, part: unknown): number {
  const [, end = 0] = (isNode(part) && part.range) || [];
  const last = source.slice(0, end).trimEnd().length;
  const newline = source.indexOf('\n', last);
  return newline < 0 ? source.length : newline + 1;
}

/** How far from the left a part begins. */
export function columnOf(source: string, part: unknown): number {
  return startOf(part) - lineStart(source, part);
}

export function startOf(part: unknown): number {
  return (isNode(part) && part.range?.[0]) || 0;
}

export function keyOf({ key }: Pair): string {
  return String(isNode(key) ? key.toJSON() : key);
}

/** The text of a node, as it stands in the file. */
export function textOf(source: string, { range }: Node): string {
  return range ? source.slice(range[0], range[1]) : '';
}

/** The id of an item; empty when it has none. */
export function idOf(item: object): string {
  return String(Reflect.get(item, 'id') ?? '');
}
