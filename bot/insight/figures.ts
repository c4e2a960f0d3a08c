import type { Knowledge } from '../../knowledge/load';
import type { Localised } from '../../knowledge/schema';
import { type Counts, type Fact, factOf, sum } from './fact';
import { linksOf } from './links';

/** The counts of some weeks in a row, oldest first. */
export interface Weeks {
  week: string;
  counts: Counts;
}

/** One week, or some together, at a glance. */
export interface Glance {
  conversations: number;
  answers: number;
  suggestions: number;
  declined: number;
  outcomes: number;
  helped: number;
  notHelped: number;
  followed: number;
}

export function glanceOf(counts: Counts): Glance {
  const total = (fits: (fact: Fact) => boolean): number => totalOf(counts, fits);
  return {
    conversations: total(({ what }) => what === 'conversation'),
    answers: total(({ what }) => what === 'shown'),
    suggestions: total(({ what }) => what === 'suggested'),
    declined: total(({ what }) => what === 'declined'),
    outcomes: total(({ what }) => what === 'outcome'),
    helped: total(({ what }) => what === 'helped'),
    notHelped: total(({ what }) => what === 'not-helped'),
    followed: total(({ what }) => what === 'followed'),
  };
}

export function totalOf(counts: Counts, fits: (fact: Fact) => boolean): number {
  return Object.entries(counts).reduce((total, [key, count]) => (fits(factOf(key)) ? total + count : total), 0);
}

export const allOf = (weeks: readonly Weeks[]): Counts => weeks.reduce((all, { counts }) => sum(all, counts), {});

/** A question of a guide: how often it was asked, answered and taken back; who is left over, left there. */
export interface Step {
  question: string;
  label: Localised;
  asked: number;
  answered: number;
  left: number;
}

export interface Funnel {
  guide: string;
  started: number;
  steps: Step[];
  outcomes: { route: string; count: number }[];
}

export function funnelOf(
  counts: Counts,
  { id, questions }: { id: string; questions: readonly { id: string; label: Localised }[] },
): Funnel {
  const of = (what: Fact['what'], part: string): number =>
    totalOf(counts, (fact) => fact.what === what && fact.of === id && fact.part === part);
  const steps = questions.map((question): Step => {
    const [asked, answered] = [of('asked', question.id), of('answered', question.id)];
    return {
      question: question.id,
      label: question.label,
      asked,
      answered,
      left: Math.max(0, asked - answered - of('withdrawn', question.id)),
    };
  });
  return {
    guide: id,
    started: of('started', '-'),
    steps: steps.filter(({ asked }) => asked > 0),
    outcomes: ranked(counts, (fact) => (fact.what === 'outcome' && fact.part === id ? fact.of : undefined)).map(
      ({ name, count }) => ({ route: name, count }),
    ),
  };
}

/** How often each name came, the most first; what gives no name does not count. */
export function ranked(counts: Counts, nameOf: (fact: Fact) => string | undefined): { name: string; count: number }[] {
  const totals = new Map<string, number>();
  for (const [key, count] of Object.entries(counts)) {
    const name = nameOf(factOf(key));
    if (name !== undefined) totals.set(name, (totals.get(name) ?? 0) + count);
  }
  return [...totals]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

/** An answer with how often it was shown and what people said of it. */
export interface EntryFigures {
  id: string;
  shown: number;
  helped: number;
  notHelped: number;
  reasons: Record<string, number>;
}

export function entryFigures(counts: Counts): EntryFigures[] {
  const figures = new Map<string, EntryFigures>();
  for (const [key, count] of Object.entries(counts)) {
    const { what, of, part } = factOf(key);
    if (!['shown', 'helped', 'not-helped', 'reason'].includes(what)) continue;
    const one = figures.get(of) ?? { id: of, shown: 0, helped: 0, notHelped: 0, reasons: {} };
    if (what === 'shown') one.shown += count;
    if (what === 'helped') one.helped += count;
    if (what === 'not-helped') one.notHelped += count;
    if (what === 'reason') one.reasons[part] = (one.reasons[part] ?? 0) + count;
    figures.set(of, one);
  }
  return [...figures.values()].sort((a, b) => b.shown - a.shown || a.id.localeCompare(b.id));
}

/** How often each desk and link was followed, the most first. */
export function linkFigures(
  counts: Counts,
  knowledge: Knowledge,
): { of: string; kind: string; url: string; count: number }[] {
  const links = linksOf(knowledge);
  return ranked(counts, ({ what, of }) => (what === 'followed' ? of : undefined)).flatMap(({ name, count }) => {
    const link = links.get(name);
    return link ? [{ of: link.of, kind: link.kind, url: link.url, count }] : [];
  });
}

/** How often the answers of each topic were shown, a row a topic and a column a week. */
export function topicsByWeek(
  weeks: readonly Weeks[],
  topicOf: (entry: string) => string | undefined,
): { topic: string; counts: number[] }[] {
  const rows = new Map<string, number[]>();
  weeks.forEach(({ counts }, at) => {
    for (const { name, count } of ranked(counts, ({ what, of }) => (what === 'shown' ? topicOf(of) : undefined))) {
      const row = rows.get(name) ?? weeks.map(() => 0);
      row[at] = count;
      rows.set(name, row);
    }
  });
  return [...rows].map(([topic, counts]) => ({ topic, counts })).sort((a, b) => a.topic.localeCompare(b.topic));
}
