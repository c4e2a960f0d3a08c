import { goalsMet } from '../../bench/report/goals';
import type { Table } from '../../bench/report/table';

const column = (name: string): Table['columns'][number] => ({ name, unit: '', better: 'lower', digits: 0 });
const started = (ours: number): Table => ({
  columns: [column('until ready')],
  rows: [
    { name: 'the assistant', values: [ours] },
    { name: "SDK's echo bot, same channels", values: [1000] },
  ],
});
const lineOn = (page: string, goal: string): string => page.split('\n').find((line) => line.includes(goal)) ?? '';

test.each([
  [1299, '| 1.30 × | met |'],
  [1301, '| 1.30 × | **not met**: '],
])('ready in %i ms beside 1,000 of the echo bot', (ours, verdict) => {
  expect(lineOn(goalsMet({ start: started(ours) }), 'Ready, beside')).toContain(verdict);
});

test('what was never measured is not met', () => {
  const lines = goalsMet({}).split('\n').slice(2);
  expect(lines.filter((line) => !/\| not measured \| \*\*not met\*\*/.test(line))).toEqual([]);
});

test('the power that a search grows with is fitted over the sizes in the names', () => {
  const rows = [100, 1000, 10_000].map((size) => ({
    name: `${size.toLocaleString('en')} entries`,
    values: [Math.sqrt(size)],
  }));
  expect(lineOn(goalsMet({ growth: { columns: [column('median')], rows } }), 'to the power')).toContain(
    '| 0.50 | met |',
  );
});
