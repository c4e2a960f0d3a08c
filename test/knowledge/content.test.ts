import { join } from 'node:path';
import { checkKnowledge } from '../../knowledge/check/check';
import { describeProblem } from '../../knowledge/problem';

test('the check of the knowledge finds no mistake', () => {
  const { problems } = checkKnowledge(join(__dirname, '../../knowledge'), '2026-11-24');
  expect(problems.filter(({ severity }) => severity === 'error').map(describeProblem)).toEqual([]);
});
