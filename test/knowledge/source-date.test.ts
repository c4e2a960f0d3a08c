import { sourceDate } from '../../knowledge/values';

const DATES: [string, string, string][] = [
  ['2025-11-26', '26 november 2025', '26 November 2025'],
  ['2025-01', 'januari 2025', 'January 2025'],
  ['2018', '2018', '2018'],
  ['ca. 2018', 'ca. 2018', 'about 2018'],
  ['na 2023', 'na 2023', 'after 2023'],
  ['vanaf 2016-03', 'vanaf maart 2016', 'from March 2016'],
  ['voor 2026', 'voor 2026', 'before 2026'],
  ['zonder datum', 'zonder datum', 'undated'],
];

test.each(DATES)('a source of %s is of "%s", in English "%s"', (date, nl, en) => {
  expect([sourceDate(date, 'nl'), sourceDate(date, 'en')]).toEqual([nl, en]);
});
