import type { Column, Kind } from './columns';

/** A cell that cannot be read as its column asks. */
export class CellMistake extends Error {
  constructor(
    message: string,
    readonly remedy: string,
  ) {
    super(message);
  }
}

/** A value that stands on one line of a cell; `read` gives nothing when the line has not the form. */
interface Line {
  form: string;
  write: (value: unknown) => string;
  read: (line: string) => unknown;
}

const BETWEEN = ' | ';

const LINES = {
  link: {
    form: 'knop nl | knop en | https://…',
    write: (value) =>
      joined([valueAt(value, ['label', 'nl']), valueAt(value, ['label', 'en']), valueAt(value, ['url'])]),
    read: (line) => {
      const [nl, en, url, ...rest] = partsOf(line);
      return nl && en && rest.length === 0 ? { label: { nl, en }, ...(url ? { url } : {}) } : undefined;
    },
  },
  source: {
    form: 'titel | datum | https://…',
    write: (value) => joined([valueAt(value, ['title']), valueAt(value, ['date']), valueAt(value, ['url'])]),
    read: (line) => {
      const [title, date, url, ...rest] = partsOf(line);
      return title && date && rest.length === 0 ? { title, ...(url ? { url } : {}), date } : undefined;
    },
  },
  area: {
    form: 'region: Rijnmond',
    write: (value) =>
      Object.entries(value ?? {})
        .map(([level, name]) => `${level}: ${name}`)
        .join(', '),
    read: (line) => {
      const [, level, name] = /^(\w+): *(.+)$/.exec(line) ?? [];
      return level && name ? { [level]: name } : undefined;
    },
  },
  hours: {
    form: 'ma di wo 10:00-16:00',
    write: (value) => {
      const days = asList(valueAt(value, ['days'])).join(' ');
      return `${days} ${String(valueAt(value, ['from']))}-${String(valueAt(value, ['until']))}`;
    },
    read: (line) => {
      const [, days, from, until] = /^([a-z ,]+?)[ ,]+(\d\d:\d\d) *- *(\d\d:\d\d)$/.exec(line) ?? [];
      return days && { days: days.split(/[ ,]+/), from, until };
    },
  },
} satisfies Record<string, Line>;

/** The kinds whose cell holds such lines, and whether it may hold more than one. */
const LINED: Partial<Record<Kind, { line: Line; many: boolean }>> = {
  links: { line: LINES.link, many: true },
  sources: { line: LINES.source, many: true },
  source: { line: LINES.source, many: false },
  areas: { line: LINES.area, many: true },
  hours: { line: LINES.hours, many: true },
};

/** What stands in the cell of a column; nothing is an empty cell. */
export function toCell(item: unknown, { path, kind }: Column): string {
  const value = valueAt(item, path);
  if (value === undefined) return '';
  const lined = LINED[kind];
  if (lined) return asList(value).map(lined.line.write).join('\n');
  return kind === 'list' ? asList(value).join('\n') : String(value);
}

/** What a cell says; undefined for an empty one. Throws CellMistake when parts of a line are missing. */
export function fromCell(cell: string, { kind }: Column): unknown {
  if (cell === '') return undefined;
  const lined = LINED[kind];
  if (lined) return lined.many ? linesOf(cell).map((line) => readLine(line, lined.line)) : readLine(cell, lined.line);
  if (kind === 'list') return linesOf(cell);
  return kind === 'number' && /^\d+$/.test(cell) ? Number(cell) : cell;
}

/** The same cell whatever program saved it: its line ends, and spaces at the end of a line. */
export function tidy(cell: string): string {
  return cell
    .replace(/_x000D_/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .trim();
}

/** The part of a value that a path leads to, if it is there. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
    value,
  );
}

function readLine(line: string, { form, read }: Line): unknown {
  const value = read(line);
  if (value !== undefined) return value;
  throw new CellMistake(`"${line}" heeft niet de vorm die hier hoort.`, `Schrijf op elke regel: ${form}`);
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** The parts with a bar between them; those that are left out at the end have none. */
function joined(parts: readonly unknown[]): string {
  return parts
    .map((part) => String(part ?? ''))
    .join(BETWEEN)
    .replace(/( \| )+$/, '');
}

const partsOf = (line: string): string[] => line.split('|').map((part) => part.trim());

function linesOf(cell: string): string[] {
  return cell
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
