import type { Knowledge } from '../../../knowledge/load';
import type { Problem } from '../../../knowledge/problem';
import type { Locale } from '../../../knowledge/schema';
import { type Speak, speakerOf } from '../../../locales';
import type { Assets } from '../../channels/web/assets';
import { escapeHtml } from '../../channels/web/html';
import type { Glance } from '../figures';
import { glanceOf } from '../figures';
import type { Report } from '../report';
import { healthSection } from './health-section';
import { expiringSection, unansweredSection } from './keeping';
import { pictureHtml } from './picture';
import { splitSection } from './split-section';
import { entryCell, tableHtml } from './table';

/** What a part of the page is made from. */
export interface Shown {
  report: Report;
  knowledge: Knowledge;
  locale: Locale;
  speak: Speak;
  today: string;
  /** What the whole check found; absent while it is still going on. */
  checked?: readonly Problem[] | undefined;
}

export type Page = Omit<Shown, 'speak'> & { assets: Assets };

export const shownFrom = (page: Omit<Page, 'assets'>): Shown => ({ ...page, speak: speakerOf(page.locale) });

/** Everything on one page that needs no script: pictures with their tables, and it prints as it stands. */
export function insightPage({ assets, ...page }: Page): string {
  const shown = shownFrom(page);
  const sections = [glanceSection, trendSection, splitSection, guideSections, topicSection, entrySection, linkSection];
  const keeping = [unansweredSection, expiringSection, healthSection];
  return insightDocument({ ...shown, assets, main: [...sections, ...keeping].map((make) => make(shown)).join('\n') });
}

interface Document {
  locale: Locale;
  speak: Speak;
  assets: Assets;
  /** HTML, already escaped. */
  main: string;
  report?: Report;
  /** Of a page beside the figures. */
  title?: string;
}

export function insightDocument({ locale, speak, assets, main, report, title }: Document): string {
  const say = (key: string, values = {}): string => escapeHtml(speak(`insight:${key}`, values));
  const other = locale === 'nl' ? 'en' : 'nl';
  const links = `<p class="screen"><a href="/inzicht/antwoorden?taal=${locale}">${say('answers')}</a> · <a href="/inzicht/cijfers.csv">${say('download')}</a> · <a href="/inzicht/een-pagina?taal=${locale}">${say('board.link')}</a> · <a href="/inzicht?taal=${other}" hreflang="${other}" lang="${other}">${say('language')}</a> · ${say('print')}</p>`;
  const intro = report ? `<p>${say('intro', { weeks: report.weeks.length })}</p>${links}` : '';
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title ? `${escapeHtml(title)} – ` : ''}${say('title')}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${assets.path('insight.css')}">
</head>
<body>
<header><h1>${title ? escapeHtml(title) : say(report ? 'title' : 'door.title')}</h1>${intro}</header>
<main>
${main}
</main>
</body>
</html>
`;
}

/** A part of the page under its heading. */
export function section(title: string, body: string): string {
  return `<section><h2>${escapeHtml(title)}</h2>\n${body}\n</section>`;
}

/** The figures behind a picture, folded away. */
export function folded(summary: string, body: string): string {
  return `<details><summary>${escapeHtml(summary)}</summary>${body}</details>`;
}

const GLANCE: readonly (keyof Glance)[] = [
  ...(['conversations', 'answers', 'outcomes', 'suggestions', 'declined'] as const),
  ...(['helped', 'notHelped', 'followed'] as const),
];

function glanceSection({ report, speak }: Shown): string {
  const title = speak('insight:week', { week: report.weeks.at(-1)?.week ?? '' });
  return section(title, glanceTiles(report, speak));
}

/** This week beside last week, a figure a tile. */
export function glanceTiles({ now, before }: Pick<Report, 'now' | 'before'>, speak: Speak): string {
  const tile = (name: keyof Glance): string =>
    `<div><dt>${escapeHtml(speak(`insight:glance.${name}`))}</dt><dd><b>${now[name]}</b> <small>${escapeHtml(speak('insight:than-before', { count: before[name] }))}</small></dd></div>`;
  return `<dl class="glance">${GLANCE.map(tile).join('')}</dl>`;
}

function trendSection({ report: { weeks }, speak, locale }: Shown): string {
  const head = [speak('insight:trend.week'), ...GLANCE.map((name) => speak(`insight:glance.${name}`))];
  const rows = weeks.map(({ week, counts }) => [week, ...GLANCE.map((name) => glanceOf(counts)[name])]);
  const title = speak('insight:trend.title');
  const picture = pictureHtml('verloop', { alt: speak('insight:trend.alt'), locale });
  return section(title, picture + folded(speak('insight:figures'), tableHtml(title, head, rows)));
}

function guideSections({ report: { funnels }, knowledge, speak, locale }: Shown): string {
  const say = (key: string, values = {}): string => speak(`insight:guide.${key}`, values);
  return funnels
    .map(({ guide, started, steps, outcomes }) => {
      const name = knowledge.guides.get(guide)?.name[locale] ?? guide;
      const title = say('title', { name });
      const rows = steps.map(({ label, asked, answered, left }) => [label[locale], asked, answered, left]);
      const head = ['question', 'asked', 'answered', 'left'].map((key) => say(key));
      const ends = outcomes.map(({ route, count }) => [route, count]);
      const tables = [
        `<p>${escapeHtml(say('started'))}: ${started}</p>`,
        tableHtml(title, head, rows),
        tableHtml(`${title}: ${say('outcome')}`, [say('route'), say('count')], ends),
      ];
      if (started === 0) return section(title, `<p>${escapeHtml(say('nobody'))}</p>`);
      const picture = pictureHtml(`gids-${guide}`, { alt: say('alt', { name }), locale });
      return section(title, picture + folded(speak('insight:figures'), tables.join('\n')));
    })
    .join('\n');
}

function topicSection({ report: { topics, weeks }, speak, locale }: Shown): string {
  const title = speak('insight:topics.title');
  const head = [speak('insight:topics.topic'), ...weeks.map(({ week }) => week.slice(5))];
  const rows = topics.map(({ topic, counts }) => [topic, ...counts]);
  const picture = pictureHtml('onderwerpen', { alt: speak('insight:topics.alt'), locale });
  return section(title, picture + folded(speak('insight:figures'), tableHtml(title, head, rows)));
}

function entrySection(shown: Shown): string {
  const { report, knowledge, speak, locale } = shown;
  const head = ['entry', 'shown', 'helped', 'not-helped', 'reasons'].map((key) => speak(`insight:entries.${key}`));
  const rows = report.entries.map(({ id, helped, notHelped, reasons, shown: times }) => {
    const why = Object.entries(reasons).map(([reason, count]) => `${speak(`insight:reason.${reason}`)}: ${count}`);
    const name = knowledge.entries.get(id)?.label[locale] ?? id;
    return [entryCell(id, name, shown), times, helped, notHelped, why.join(', ')];
  });
  const title = speak('insight:entries.title');
  return section(title, tableHtml(title, head, rows));
}

function linkSection({ report: { links }, speak }: Shown): string {
  const head = ['of', 'url', 'count'].map((key) => speak(`insight:links.${key}`));
  const rows = links.map(({ of, kind, url, count }) => [`${of} (${speak(`insight:links.kind.${kind}`)})`, url, count]);
  const title = speak('insight:links.title');
  return section(title, tableHtml(title, head, rows));
}
