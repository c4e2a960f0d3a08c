import { escapeHtml } from '../../channels/web/html';
import { allOf } from '../figures';
import { glanceTiles, insightDocument, type Page, type Shown, section, shownFrom } from './insight-page';
import { pictureHtml } from './picture';
import { partTable } from './split-section';
import { tableHtml } from './table';

const MOST_ANSWERS = 8;
const MOST_GROUPS = 5;

/** What the board of the pact needs to see, on one sheet of A4. */
export function boardPage(page: Page): string {
  const shown = shownFrom(page);
  const { speak, locale, report } = shown;
  const week = report.weeks.at(-1)?.week ?? '';
  const links = `<p class="screen"><a href="/inzicht?taal=${locale}">${escapeHtml(speak('edit:back'))}</a> · ${escapeHtml(speak('insight:print'))}</p>`;
  const parts = [glanceSection, trendSection, partSection, answerSection, groupSection, upkeepSection];
  const main = `${links}<div class="board">${parts.map((make) => make(shown)).join('\n')}</div>`;
  return insightDocument({ locale, speak, assets: page.assets, main, title: speak('insight:board.title', { week }) });
}

function glanceSection({ report, speak }: Shown): string {
  return section(speak('insight:week', { week: report.weeks.at(-1)?.week ?? '' }), glanceTiles(report, speak));
}

function trendSection({ speak, locale }: Shown): string {
  const picture = pictureHtml('verloop', { alt: speak('insight:trend.alt'), locale });
  return section(speak('insight:trend.title'), picture);
}

function partSection(shown: Shown): string {
  const { report, speak } = shown;
  const title = speak('insight:split.all', { weeks: report.weeks.length });
  return section(speak('insight:split.title'), partTable(allOf(report.weeks), title, shown));
}

function answerSection({ report, knowledge, speak, locale }: Shown): string {
  const rows = report.entries
    .slice(0, MOST_ANSWERS)
    .map(({ id, shown, helped, notHelped }) => [
      knowledge.entries.get(id)?.label[locale] ?? id,
      ...[shown, helped, notHelped],
    ]);
  const head = ['entry', 'shown', 'helped', 'not-helped'].map((key) => speak(`insight:entries.${key}`));
  const title = speak('insight:board.most');
  return section(title, tableHtml(title, head, rows));
}

function groupSection({ report, speak }: Shown): string {
  const groups = report.unanswered.slice(0, MOST_GROUPS);
  const title = speak('insight:unanswered.title');
  if (groups.length === 0) return section(title, `<p>${escapeHtml(speak('insight:unanswered.none'))}</p>`);
  const head = ['words', 'conversations'].map((key) => speak(`insight:unanswered.${key}`));
  const rows = groups.map(({ words, conversations }) => [words.join(' · '), conversations]);
  return section(title, tableHtml(title, head, rows));
}

function upkeepSection({ report: { expiring, health }, speak }: Shown): string {
  const soon = expiring.filter(({ daysLeft }) => daysLeft <= 30).length;
  const lines = [
    `${speak('insight:health.entries')}: ${health.entries}`,
    speak('insight:expiring.in-30', { count: soon }),
    speak('insight:expiring.in-90', { count: expiring.length }),
  ];
  return section(speak('insight:expiring.title'), `<p>${lines.map(escapeHtml).join('; ')}.</p>`);
}
