import { Document } from 'yaml';
import { sentencesOf } from '../check/sentences';

/** Fields with a line for each of their parts; all others stand on one line. */
const PER_LANGUAGE = ['question', 'phrasings', 'keywords', 'kort', 'meer', 'means'];
const PER_ITEM = ['phrasings', 'links', 'sources'];

/** Where a field is written: the fields around it and its own name, and the spaces before it. */
export interface Spot {
  path: readonly string[];
  indent: number;
}

/** A field as the files of the knowledge have it: `  kort:` and what is below it, line end included. */
export function renderPair(value: unknown, spot: Spot): string {
  return `${' '.repeat(spot.indent)}${spot.path.at(-1) ?? ''}:${afterKey(value, spot)}`;
}

function afterKey(value: unknown, { path, indent }: Spot): string {
  const [field = ''] = path;
  if (isRecord(value) && path.length === 1 && PER_LANGUAGE.includes(field)) {
    const parts = Object.entries(value).map(([key, part]) =>
      renderPair(part, { path: [field, key], indent: indent + 2 }),
    );
    return `\n${parts.join('')}`;
  }
  if (Array.isArray(value) && PER_ITEM.includes(field))
    return `\n${value.map((item) => renderItem(item, indent + 2)).join('')}`;
  if (typeof value === 'string' && ['kort', 'meer'].includes(field)) {
    const folded = field === 'kort' && !value.includes('\n');
    return folded
      ? ` >-\n${renderLines(sentenceLines(value), indent + 2)}`
      : ` |-\n${renderLines(value.split('\n'), indent + 2)}`;
  }
  return ` ${renderInline(value)}\n`;
}

/** An item of a list on a line of its own. */
export function renderItem(value: unknown, indent: number): string {
  return `${' '.repeat(indent)}- ${renderInline(value)}\n`;
}

/** The lines of a block of text; empty ones stay empty. */
export function renderLines(texts: readonly string[], indent: number): string {
  return texts.map((line) => `${line === '' ? '' : ' '.repeat(indent) + line}\n`).join('');
}

/** A line for each sentence of a text without line ends, which together say exactly that text. */
export function sentenceLines(text: string): string[] {
  const sentences = sentencesOf(text);
  if (sentences.join(' ') === text) return sentences;
  return text === '' ? [] : [text];
}

/** A value on one line, quoted where YAML asks for it, between brackets too. */
export function renderInline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(renderInline).join(', ')}]`;
  if (isRecord(value)) {
    const parts = Object.entries(value).map(([key, part]) => `${key}: ${renderInline(part)}`);
    return `{ ${parts.join(', ')} }`;
  }
  const document = new Document([value], { version: '1.2' });
  const text = document.toString({
    lineWidth: 0,
    singleQuote: true,
    collectionStyle: 'flow',
    flowCollectionPadding: false,
  });
  return text.trim().slice(1, -1);
}

/** A whole item: its fields in the order of the file. */
export function renderEntry(item: object, order: readonly string[]): string {
  const fields = order.filter((field) => field in item);
  const text = fields.map((field) => renderPair(Reflect.get(item, field), { path: [field], indent: 2 })).join('');
  return text.replace(/^ {2}/, '- ');
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
