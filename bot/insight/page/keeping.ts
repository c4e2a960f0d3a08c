import { longDate } from '../../../knowledge/values';
import { escapeHtml } from '../../channels/web/html';
import type { WordGroup } from '../asked';
import { readyEntry } from '../ready-entry';
import type { Expiring } from '../upkeep';
import { folded, type Shown, section } from './insight-page';
import { cellHtml, entryCell, tableHtml } from './table';

/** Days ahead that ask for a look first. */
const SOON = 30;

/** Word groups without an answer, each with the nearest answer and an entry to paste. */
export function unansweredSection(shown: Shown): string {
  const { speak, today } = shown;
  const { unanswered } = shown.report;
  const say = (key: string): string => speak(`insight:unanswered.${key}`);
  const item = (group: WordGroup): string => {
    const why = Object.entries(group.why).map(([reason, count]) => `${say(`reason.${reason}`)}: ${count}`);
    const facts = [
      [say('conversations'), String(group.conversations)],
      [say('why'), why.join(', ')],
    ].map(([name = '', words = '']) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(words)}</dd>`);
    const nearest = cellHtml(entryCell(group.nearest ?? '-', group.nearest ?? '-', shown));
    facts.push(`<dt>${escapeHtml(say('nearest'))}</dt><dd>${nearest}</dd>`);
    const ready = `<pre tabindex="0">${escapeHtml(readyEntry(group, today))}</pre>`;
    return `<li lang="${group.locale}"><h3>${escapeHtml(group.words.join(' · '))}</h3><dl>${facts.join('')}</dl>${folded(say('ready'), ready)}</li>`;
  };
  const list = unanswered.length > 0 ? `<ul class="groups">${unanswered.map(item).join('\n')}</ul>` : '';
  const none = unanswered.length > 0 ? '' : `<p>${escapeHtml(say('none'))}</p>`;
  return section(say('title'), `<p>${escapeHtml(say('intro'))}</p>${none}${list}`);
}

/** What asks for a look within 30 and 90 days. */
export function expiringSection(shown: Shown): string {
  const { speak, locale } = shown;
  const { expiring } = shown.report;
  const say = (key: string, values = {}): string => speak(`insight:expiring.${key}`, values);
  const title = say('title');
  if (expiring.length === 0) return section(title, `<p>${escapeHtml(say('none'))}</p>`);
  const table = (name: string, list: readonly Expiring[]): string => {
    const heading = say(name, { count: list.length });
    const rows = list.map(({ id, why, on, daysLeft }) => [
      entryCell(id, `${id} (${say(`why.${why}`)})`, shown),
      ...[longDate(on, locale), daysLeft],
    ]);
    const head = [say('id'), say('on'), say('days')];
    return `<h3>${escapeHtml(heading)}</h3>${list.length > 0 ? tableHtml(heading, head, rows) : ''}`;
  };
  const isSoon = ({ daysLeft }: Expiring): boolean => daysLeft <= SOON;
  const later = expiring.filter((one) => !isSoon(one));
  return section(title, table('soon', expiring.filter(isSoon)) + table('later', later));
}
