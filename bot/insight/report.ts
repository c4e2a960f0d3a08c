import { join } from 'node:path';
import { checkEntries } from '../../knowledge/check/check';
import { type Content, type Knowledge, readContent } from '../../knowledge/load';
import type { Problem } from '../../knowledge/problem';
import type { WordGroup } from './asked';
import {
  allOf,
  type EntryFigures,
  entryFigures,
  type Funnel,
  funnelOf,
  type Glance,
  glanceOf,
  linkFigures,
  topicsByWeek,
  type Weeks,
} from './figures';
import type { Insight } from './insight';
import { type Expiring, expiringWithin, type Health, healthOf } from './upkeep';
import { weeksUpTo } from './week';

/** Everything that the page, the table of figures and the digest show. */
export interface Report {
  weeks: Weeks[];
  /** The last of the weeks, and the one before it. */
  now: Glance;
  before: Glance;
  funnels: Funnel[];
  entries: EntryFigures[];
  links: ReturnType<typeof linkFigures>;
  topics: ReturnType<typeof topicsByWeek>;
  unanswered: WordGroup[];
  expiring: Expiring[];
  health: Health;
}

export interface Asking {
  insight: Pick<Insight, 'ledger' | 'asked'>;
  knowledge: Knowledge;
  /** Where the project is. */
  root: string;
  /** Milliseconds since 1970, and the same as a day in Amsterdam. */
  instant: number;
  today: string;
}

const WEEKS = 13;
/** Days ahead in which something expires. */
const AHEAD = 90;

export async function reportOf({ insight, knowledge, root, instant, today }: Asking): Promise<Report> {
  const weeks = await Promise.all(
    weeksUpTo(instant, WEEKS).map(async (week) => ({ week, counts: await insight.ledger.read(week) })),
  );
  const [before, now] = weeks.slice(-2);
  const all = allOf(weeks);
  const { content, problems } = stateOf({ root, version: knowledge.version, today });
  const topics = new Map(content.entries.map(({ item, file }) => [item.id, topicIn(file)]));
  return {
    weeks,
    now: glanceOf(now?.counts ?? {}),
    before: glanceOf(before?.counts ?? {}),
    funnels: [...knowledge.guides.values()].map((guide) => funnelOf(all, guide)),
    entries: entryFigures(all),
    links: linkFigures(all, knowledge),
    topics: topicsByWeek(weeks, (entry) => topics.get(entry)),
    unanswered: await insight.asked.shown(),
    expiring: expiringWithin(content, today, AHEAD),
    health: healthOf(content, problems),
  };
}

const topicIn = (file: string): string => file.replace(/^.*\/|\.yaml$/g, '');

interface Looked {
  content: Content;
  problems: Problem[];
}

let looked: (Looked & { key: string }) | undefined;

/** Reading every file takes a moment, so it is done once for a version of the knowledge and a day. */
function stateOf({ root, version, today }: { root: string; version: string; today: string }): Looked {
  const key = `${root} ${version} ${today}`;
  if (looked?.key !== key) {
    const { content, problems } = readContent(join(root, 'knowledge'));
    looked = { key, content, problems: [...problems, ...checkEntries(content, today)] };
  }
  return looked;
}
