import { digestOf } from '../../../bot/insight/digest';
import { reportOf } from '../../../bot/insight/report';
import { projectRoot } from '../../../bot/root';
import { knowledge, talking } from './talk';

test('five lines of the week, and a bar for each of thirteen weeks', async () => {
  const { insight, begin, clock } = await talking('2026-11-17T10:00:00+01:00');
  const week = async (conversations: number): Promise<void> => {
    for (let at = 0; at < conversations; at++) await (await begin())('Wat is het verschil tussen bol en bbl?');
    await insight.tick();
  };
  await week(4);
  clock.now = Date.parse('2026-11-24T10:00:00+01:00');
  await week(2);
  const asking = { insight, knowledge: knowledge(), root: projectRoot(), instant: clock.now, today: '2026-11-24' };
  const lines = digestOf(await reportOf(asking), { knowledge: knowledge(), locale: 'nl' });
  expect(lines.slice(0, 3)).toEqual([
    'Week 2026-W48: 2 gesprekken, 4 de week ervoor.',
    '2 antwoorden en 0 routes; 0 vragen zonder antwoord.',
    'Hielp: 0 keer ja, 0 keer nee.',
  ]);
  expect(lines[3]).toMatch(/^Meest gevraagd: .+ \(2\)\.$/);
  expect(lines[5]).toBe('▁▁▁▁▁▁▁▁▁▁▁█▅');
});
