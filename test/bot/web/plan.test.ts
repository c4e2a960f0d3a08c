import { join } from 'node:path';
import { calendarFile } from '../../../bot/channels/web/calendar';
import { planGuide } from '../../../bot/channels/web/plan-guide';
import { loadKnowledge } from '../../../knowledge/load';
import { RESOURCES } from '../../../locales';

const knowledge = loadKnowledge(join(__dirname, '../../../knowledge'));
const today = '2026-11-24';
const deadlines = new Set(
  [...knowledge.guides.values()].flatMap(({ routes }) =>
    [...routes.values()].flatMap(({ deadline }) => deadline ?? []),
  ),
);

test.each(
  [...knowledge.guides.keys()].flatMap(
    (id) =>
      [
        [id, 'nl'],
        [id, 'en'],
      ] as const,
  ),
)('the guide %s in %s comes with its values filled in and a map of every route', (id, locale) => {
  const plan = planGuide(knowledge, id, { locale, today });
  const said = JSON.stringify(plan);
  for (const name of knowledge.values.keys()) expect(said).not.toContain(`{{${name}}}`);
  expect(plan?.routes.every(({ map }) => map.startsWith('<svg'))).toBe(true);
});

test('a guide that does not exist gives nothing', () => {
  expect(planGuide(knowledge, 'nergens', { locale: 'nl', today })).toBeUndefined();
});

test.each(
  [...deadlines].flatMap(
    (id) =>
      [
        [id, 'nl'],
        [id, 'en'],
      ] as const,
  ),
)('the date %s in %s is an event of one whole day, with a name and a reminder', (id, locale) => {
  const file = calendarFile(knowledge, id, { locale, today }) ?? '';
  const titles: Record<string, string> = RESOURCES[locale].guide.plan['calendar-title'];
  expect(file).toContain(`SUMMARY:${titles[id]}`);
  expect(file).toMatch(/BEGIN:VEVENT[\s\S]*DTSTART;VALUE=DATE:2027\d{4}[\s\S]*BEGIN:VALARM/);
});

test.each(['nergens', 'girlsday-groep'])('%s is no date that returns every year, and gives no file', (id) => {
  expect(calendarFile(knowledge, id, { locale: 'nl', today })).toBeUndefined();
});
