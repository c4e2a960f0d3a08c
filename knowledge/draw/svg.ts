import type { Point } from './layout';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that is safe between tags and inside quoted attributes. */
export function escapeXml(plain: string): string {
  return plain.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Whole pixels: pictures stay the same when a layout differs by a millionth. */
export const px = (length: number): number => Math.round(length);

/** Words over lines of at most `most` characters; a longer word has a line of its own. */
export function linesOf(words: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export interface Lettering extends Point {
  lines: readonly string[];
  /** Pixels from one line to the next. */
  step: number;
  className: string;
}

/** Lines of text with their middle at a point. */
export function lettering({ x, y, lines, step, className }: Lettering): string {
  const top = y - ((lines.length - 1) * step) / 2;
  return lines
    .map((line, at) => `<text class="${className}" x="${px(x)}" y="${px(top + at * step)}">${escapeXml(line)}</text>`)
    .join('');
}

/** A line through points, with an arrowhead. */
export function arrow(points: readonly Point[]): string {
  const path = points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');
  return `<path class="arrow" d="${path}" marker-end="url(#head)"/>`;
}

export interface Drawing {
  width: number;
  height: number;
  title: string;
  style: string;
  /** SVG, already escaped. */
  body: string;
}

const HEAD =
  '<marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="tip" d="M0 0 8 4 0 8z"/></marker>';

/** A picture that stands by itself, with a name for those who do not see it. */
export function drawing({ width, height, title, style, body }: Drawing): string {
  const size = `width="${px(width)}" height="${px(height)}" viewBox="0 0 ${px(width)} ${px(height)}"`;
  const name = escapeXml(title);
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${name}"><title>${name}</title><style>${style}</style><defs>${HEAD}</defs>${body}</svg>\n`;
}
