import { isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { blockOf, changedBlock } from './block';
import { isRecord, renderEntry, renderInline, renderItem, renderPair } from './render';
import { columnOf, itemsOf, keyOf, lineEnd, lineStart, type Splice, spliced, startOf, textOf } from './spots';

/** A change to one item of a file: without `next` the item goes; an item that is not there comes at the end. */
export interface ItemEdit {
  id: string;
  next?: object | undefined;
}

/** A part of a file while it is compared; `order` are the fields of an item as files have them. */
interface Place {
  source: string;
  path: readonly string[];
  order: readonly string[];
}

/** The file with one item changed. Every other character stays, comments and layout included. */
export function editItem(file: string, { id, next }: ItemEdit, order: readonly string[]): string {
  const source = file === '' || file.endsWith('\n') ? file : `${file}\n`;
  const item = itemsOf(source).find((map) => map.get('id') === id);
  if (item === undefined) return next === undefined ? file : withAdded(source, renderEntry(next, order));
  if (next !== undefined) return spliced(source, changesTo(item, next, { source, path: [], order }));
  return spliced(source, [
    { from: lineStart(source, item), to: pastBlankLine(source, lineEnd(source, item)), text: '' },
  ]);
}

/** A blank line before a new item, in a file that has them. */
function withAdded(source: string, text: string): string {
  return `${source}${/\n\n(?:#.*\n)*- /.test(source) ? '\n' : ''}${text}`;
}

const pastBlankLine = (source: string, at: number): number => (source[at] === '\n' ? at + 1 : at);

function changesTo(node: Node, next: unknown, place: Place): Splice[] {
  if (isSame(node.toJSON(), next)) return [];
  if (isMap(node) && isRecord(next)) return changesToMap(node, next, place);
  if (isSeq(node) && Array.isArray(next)) return changesToList(node, next, place);
  return [isScalar(node) ? changedScalar(node, next, place.source) : replaced(node, renderInline(next))];
}

function replaced({ range }: Node, text: string): Splice {
  return { from: range?.[0] ?? 0, to: range?.[1] ?? 0, text };
}

function changesToMap(map: YAMLMap, next: Record<string, unknown>, place: Place): Splice[] {
  const names = map.items.map(keyOf);
  const added = Object.keys(next).filter((name) => !names.includes(name));
  const removed = names.filter((name) => !(name in next));
  if (map.flow && added.length + removed.length > 0) return [replaced(map, renderInline(next))];
  return [
    ...map.items.flatMap((pair) => changesToPair(pair, next, place)),
    ...added.map((name) => insertion(map, { name, value: next[name] }, place)),
  ];
}

function changesToPair(pair: Pair, next: Record<string, unknown>, place: Place): Splice[] {
  const name = keyOf(pair);
  const { source, path } = place;
  if (!(name in next)) return [{ from: lineStart(source, pair.key), to: lineEnd(source, pair.value), text: '' }];
  return isNode(pair.value) ? changesTo(pair.value, next[name], { ...place, path: [...path, name] }) : [];
}

/** A new field goes behind the nearest field that comes before it. */
function insertion(map: YAMLMap, { name, value }: { name: string; value: unknown }, place: Place): Splice {
  const { source, path } = place;
  const order = path.length === 0 ? place.order : ['nl', 'en'];
  const before = map.items.filter((pair) => order.indexOf(keyOf(pair)) < order.indexOf(name)).at(-1);
  const first = map.items[0];
  const at = before ? lineEnd(source, before.value) : lineStart(source, first?.key);
  const text = renderPair(value, { path: [...path, name], indent: columnOf(source, first?.key) });
  return { from: at, to: at, text };
}

function changesToList(list: YAMLSeq, next: readonly unknown[], place: Place): Splice[] {
  const items = list.items.filter(isNode);
  if (items.length === next.length)
    return items.flatMap((item, at) => changesTo(item, next[at], { ...place, path: [...place.path, String(at)] }));
  return list.flow ? [replaced(list, flowList(items, next, place))] : [blockList(items, next, place)];
}

/** Items that stay keep their text. */
function flowList(items: readonly Node[], next: readonly unknown[], { source }: Place): string {
  const kept = items.map((item) => ({ value: item.toJSON(), text: textOf(source, item) }));
  return `[${next.map((value) => take(kept, value) ?? renderInline(value)).join(', ')}]`;
}

function blockList(items: readonly Node[], next: readonly unknown[], { source }: Place): Splice {
  const starts = items.map((item) => lineStart(source, item));
  const from = starts[0] ?? 0;
  const to = lineEnd(source, items.at(-1));
  const kept = items.map((item, at) => ({
    value: item.toJSON(),
    text: source.slice(starts[at], starts[at + 1] ?? to),
  }));
  const indent = source.slice(from, startOf(items[0])).indexOf('-');
  return { from, to, text: next.map((value) => take(kept, value) ?? renderItem(value, indent)).join('') };
}

interface Kept {
  value: unknown;
  text: string;
}

function take(kept: Kept[], value: unknown): string | undefined {
  const at = kept.findIndex((one) => isSame(one.value, value));
  return at < 0 ? undefined : kept.splice(at, 1)[0]?.text;
}

/** A block of text stays one; anything else goes on its line. */
function changedScalar(node: Node, next: unknown, source: string): Splice {
  const block = typeof next === 'string' ? blockOf(textOf(source, node)) : undefined;
  if (block === undefined) return replaced(node, renderInline(next));
  const { from } = replaced(node, '');
  return { from, to: lineEnd(source, node), text: changedBlock(block, String(next)) };
}

/** Equal whatever the order of the fields. */
export function isSame(one: unknown, other: unknown): boolean {
  return ordered(one) === ordered(other);
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}
