/**
 * How a cell holds a value. A list has one item a line; a link and a source have "|" between their parts;
 * an area is "region: Rijnmond", opening hours are "ma di wo 10:00-16:00".
 */
export type Kind = 'text' | 'number' | 'list' | 'source' | 'links' | 'sources' | 'areas' | 'hours';

export interface Column {
  /** The field, as `['kort', 'nl']`; the head of the column is `kort.nl`. */
  path: readonly [string, ...string[]];
  kind: Kind;
  /** In characters. */
  width: number;
}

const column = (head: string, kind: Kind = 'text', width = 24): Column => {
  const [first = '', ...rest] = head.split('.');
  return { path: [first, ...rest], kind, width };
};

const both = (field: string, kind: Kind, width: number): Column[] => [
  column(`${field}.nl`, kind, width),
  column(`${field}.en`, kind, width),
];

/** The columns of a sheet, in the order in which the fields stand in a file. */
export const COLUMNS = {
  entry: [
    column('id'),
    ...both('label', 'text', 20),
    ...both('question', 'text', 36),
    ...both('phrasings', 'list', 50),
    ...both('keywords', 'list', 24),
    column('audience', 'list', 12),
    ...both('kort', 'text', 60),
    ...both('meer', 'text', 80),
    column('links', 'links', 50),
    column('sources', 'sources', 60),
    column('checkedOn', 'text', 12),
    column('reviewBy', 'text', 12),
    column('validUntil', 'text', 12),
    column('related', 'list', 24),
    column('leadsTo.guide', 'text', 18),
    column('leadsTo.desk', 'text', 12),
  ],
  value: [
    column('id'),
    ...both('text', 'text', 40),
    column('yearly.month', 'number', 12),
    column('yearly.day', 'number', 12),
    ...both('instead', 'text', 40),
    column('source', 'source', 60),
    column('checkedOn', 'text', 12),
    column('validUntil', 'text', 12),
  ],
  term: [column('id'), ...both('term', 'text', 24), ...both('also', 'list', 30), ...both('means', 'text', 60)],
  desk: [
    column('id'),
    column('purpose', 'text', 12),
    column('organisation', 'text', 36),
    column('about', 'text', 40),
    column('area'),
    column('serves', 'areas', 30),
    column('sector', 'text', 8),
    column('site', 'text', 36),
    column('otherSite', 'text', 36),
    column('email'),
    column('openingHours'),
    column('hours', 'hours'),
    column('grade', 'text', 8),
    column('hidden'),
    column('source', 'text', 40),
    column('date', 'text', 12),
    column('note', 'text', 40),
  ],
} satisfies Record<string, readonly Column[]>;

export type SheetKind = keyof typeof COLUMNS;

/** The fields of an item in the order in which a file has them. */
export function orderOf(kind: SheetKind): string[] {
  return [...new Set(COLUMNS[kind].map(({ path }) => path[0]))];
}

export const headOf = ({ path }: Column): string => path.join('.');
