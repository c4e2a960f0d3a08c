import { slipCost } from '../../../knowledge/search/slip-cost';

/** What was typed, what was meant more likely, and what less: both differ as many letters. */
const LIKELIER: [string, string, string][] = [
  ['lassrn', 'lassen', 'lassan'],
  ['dcoent', 'docent', 'dceent'],
  ['techniekk', 'techniek', 'techniekt'],
  ['schol', 'schoel', 'scho'],
  ['bbk', 'bbl', 'bba'],
];

test.each(LIKELIER)('%s is a slip of %s rather than of %s', (typed, meant, other) => {
  expect(slipCost(typed, meant)).toBeLessThan(slipCost(typed, other));
});

test('the same word costs nothing, and a letter that is plainly another costs one', () => {
  expect([slipCost('docent', 'docent'), slipCost('dopent', 'docent'), slipCost('', '')]).toEqual([0, 1, 0]);
});
