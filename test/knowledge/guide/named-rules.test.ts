import { NAMED_RULES } from '../../../knowledge/guide/named-rules';

/** The rule, what was said, the day, whether it holds. */
const CASES: [rule: string, said: Record<string, string>, today: string, holds: boolean][] = [
  ['under-16', { years_old: '15' }, '2026-11-24', true],
  ['under-16', { years_old: '16' }, '2026-11-24', false],
  ['under-16', {}, '2026-11-24', false],
  ['age-16-17', { years_old: '15' }, '2026-11-24', false],
  ['age-16-17', { years_old: '16' }, '2026-11-24', true],
  ['age-16-17', { years_old: '17' }, '2026-11-24', true],
  ['age-16-17', { years_old: '18' }, '2026-11-24', false],
  ['under-18', { years_old: '17' }, '2026-11-24', true],
  ['under-18', { years_old: '18' }, '2026-11-24', false],
  ['under-18', {}, '2026-11-24', false],
  ['from-18', { years_old: '17' }, '2026-11-24', false],
  ['from-18', { years_old: '18' }, '2026-11-24', true],
  ['under-21', { years_old: '20' }, '2026-11-24', true],
  ['under-21', { years_old: '21' }, '2026-11-24', false],
  ['from-21', { years_old: '20' }, '2026-11-24', false],
  ['from-21', { years_old: '21' }, '2026-11-24', true],
  ['from-21', {}, '2026-11-24', false],
  ['from-50', { years_old: '49' }, '2026-11-24', false],
  ['from-50', { years_old: '50' }, '2026-11-24', true],
  ['from-50', { years_old: 'vijftig' }, '2026-11-24', false],
  ['worked-under-1', { years_worked: '0' }, '2026-11-24', true],
  ['worked-under-1', { years_worked: '1' }, '2026-11-24', false],
  ['worked-under-1', {}, '2026-11-24', false],
  ['worked-1-2', { years_worked: '1' }, '2026-11-24', true],
  ['worked-1-2', { years_worked: '2' }, '2026-11-24', true],
  ['worked-1-2', { years_worked: '3' }, '2026-11-24', false],
  ['worked-from-3', { years_worked: '2' }, '2026-11-24', false],
  ['worked-from-3', { years_worked: '3' }, '2026-11-24', true],
  ['after-1-april', {}, '2027-04-01', false],
  ['after-1-april', {}, '2027-04-02', true],
  ['after-1-april', {}, '2027-08-31', true],
  ['after-1-april', {}, '2027-09-01', false],
  ['after-1-april', {}, '2027-01-31', false],
];

const cases = CASES.map(([rule, answers, today, holds]) => ({
  rule,
  answers,
  today,
  holds,
  said: JSON.stringify(answers),
}));

test.each(cases)('$rule of $said on $today: $holds', ({ rule, answers, today, holds }) => {
  expect(NAMED_RULES[rule]?.({ answers, today })).toBe(holds);
});

test('every named rule has a row on each side', () => {
  for (const rule of Object.keys(NAMED_RULES)) {
    const sides = new Set(CASES.filter(([name]) => name === rule).map(([, , , holds]) => holds));
    expect([rule, sides.size]).toEqual([rule, 2]);
  }
});
