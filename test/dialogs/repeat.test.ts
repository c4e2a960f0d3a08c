import { join } from 'node:path';
import { worldAt } from '../../bot/world';
import { takeTurn } from '../../dialogs/assistant';
import { freshState, type State } from '../../dialogs/state';
import type { Result } from '../../dialogs/turn';
import { loadKnowledge } from '../../knowledge/load';

const world = worldAt(Date.parse('2026-11-24T10:00:00+01:00'), loadKnowledge(join(__dirname, '../../knowledge')));
const say = (state: State, text: string): Result => takeTurn(state, { is: 'said', text }, world);

test.each([
  'wat is bol?',
  'loket in Zwolle',
  'help',
])('"%s" in the middle of a guide, said again, leads back to the question once', (said) => {
  const first = say(say(freshState('nl'), 'techniek leren').state, said);
  expect(first.reply?.ids.at(-1)).toBe('stage');
  const again = say(first.state, 'herhaal');
  expect(again.reply).toEqual(first.reply);
  expect(say(again.state, 'herhaal').reply).toEqual(first.reply);
});
