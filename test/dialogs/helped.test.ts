import { join } from 'node:path';
import { worldAt } from '../../bot/world';
import { takeTurn } from '../../dialogs/assistant';
import { freshState, type State } from '../../dialogs/state';
import { loadKnowledge } from '../../knowledge/load';

const knowledge = loadKnowledge(join(__dirname, '../../knowledge'));
const world = worldAt(Date.parse('2026-11-24T10:00:00+01:00'), knowledge);
const [first = '', second = '', third = ''] = ['bol-of-bbl', 'mbo-niveaus', 'wat-is-pdg']
  .concat([...knowledge.entries.keys()])
  .filter((id) => knowledge.entries.has(id));
const questionOf = (id: string): string => knowledge.entries.get(id)?.question.nl ?? '';
const say = (state: State, text: string) => takeTurn(state, { is: 'said', text }, world);
const asks = ({ state }: { state: State }): boolean => state.offers.some(({ deed }) => deed.do === 'helped');

test('it is asked once for a topic, however often that is answered', () => {
  const once = say(freshState('nl'), questionOf(first));
  expect(asks(once)).toBe(true);
  expect(asks(say(once.state, questionOf(first)))).toBe(false);
  const told = say(once.state, 'ja');
  expect(asks(say(told.state, 'meer'))).toBe(false);
});

test('who ignores it twice is not asked again, and who answers it is', () => {
  const ignored = say(say(freshState('nl'), questionOf(first)).state, questionOf(second));
  expect(asks(say(ignored.state, questionOf(third)))).toBe(false);
  const told = say(say(say(freshState('nl'), questionOf(first)).state, 'ja').state, questionOf(second));
  expect(asks(say(told.state, questionOf(third)))).toBe(true);
});

test('beside an open question of a guide it is not asked', () => {
  const guide = say(freshState('nl'), 'techniek leren');
  const beside = say(guide.state, questionOf(first));
  expect(beside.reply?.ids[0]).toBe(first);
  expect(asks(beside)).toBe(false);
});

test('where others read along it is not asked', () => {
  const { reply } = takeTurn(freshState('nl'), { is: 'said', text: questionOf(first) }, { ...world, isPublic: true });
  expect(JSON.stringify(reply)).not.toContain('Hielp dit?');
});

test('a tap below an older message counts once, and one that was never offered does not', () => {
  const asked = say(say(freshState('nl'), questionOf(first)).state, questionOf(second));
  const tap = (state: State, topic: string) =>
    takeTurn(state, { is: 'said', text: '👍 Ja', tapped: { id: `hielp-yes-${topic}`, mark: topic } }, world);
  const told = tap(asked.state, first);
  expect(told.reply?.ids).toEqual(['helped', first]);
  expect(tap(told.state, first).state.helped).toEqual(told.state.helped);
  expect(told.state.helped?.told).toEqual([first]);
  expect(tap(asked.state, 'verzonnen').reply?.ids).not.toContain('verzonnen');
});
