import type { Problem } from '../../../knowledge/problem';
import { longDate } from '../../../knowledge/values';
import { escapeHtml } from '../../channels/web/html';
import { type Shown, section } from './insight-page';
import { type Cell, entryCell, tableHtml } from './table';

/** The state of the knowledge: five numbers, and everything that `npm run knowledge:check` finds. */
export function healthSection(shown: Shown): string {
  const { report, checked, speak, locale } = shown;
  const { oldest, ...numbers } = report.health;
  const told = checked ? { ...numbers, ...counted(checked) } : numbers;
  const facts = [...Object.entries(told), ['oldest', oldest === '' ? '-' : longDate(oldest, locale)]] as const;
  const rows = facts.map(
    ([name, value]) => `<div><dt>${escapeHtml(speak(`insight:health.${name}`))}</dt><dd><b>${value}</b></dd></div>`,
  );
  const glance = `<dl class="glance">${rows.join('')}</dl>`;
  return section(speak('insight:health.title'), glance + foundHtml(shown));
}

function counted(problems: readonly Problem[]): { errors: number; warnings: number } {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

function foundHtml(shown: Shown): string {
  const { checked, speak } = shown;
  const say = (key: string): string => speak(`insight:health.${key}`);
  if (!checked) return `<p>${escapeHtml(say('checking'))}</p>`;
  if (checked.length === 0) return `<p>${escapeHtml(say('none'))}</p>`;
  const rows = checked.map(({ severity, entry, file, line, message, remedy }): Cell[] => [
    entryCell(entry ?? file, entry ?? file, shown),
    speak(`edit:problems.${severity}`),
    { text: `${message} ${remedy}`, lang: 'nl' },
    line === undefined ? file : `${file}:${line}`,
  ]);
  const head = ['entry', 'kind', 'found', 'place'].map(say);
  return `<h3>${escapeHtml(say('all'))}</h3>${tableHtml(say('all'), head, rows)}`;
}
