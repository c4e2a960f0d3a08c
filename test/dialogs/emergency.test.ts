import { join } from 'node:path';
import { worldAt } from '../../bot/world';
import { takeTurn } from '../../dialogs/assistant';
import type { Emergency } from '../../dialogs/emergency';
import { freshState, type State } from '../../dialogs/state';
import type { Result } from '../../dialogs/turn';
import { loadKnowledge } from '../../knowledge/load';

const usual = worldAt(Date.parse('2026-11-24T10:00:00+01:00'), loadKnowledge(join(__dirname, '../../knowledge')));
const NOTICE: Emergency = { id: 'a', text: { nl: 'De site ligt eruit.' }, paused: false };
const PAUSE: Emergency = { id: 'p', text: {}, paused: true };

const say = (state: State, text: string, emergency?: Emergency): Result =>
  takeTurn(state, { is: 'said', text }, { ...usual, emergency });
const firstOf = ({ reply }: Result): unknown => reply?.blocks[0];
const asText = (words: string) => ({ is: 'text', text: words });

test('a notice stands above the next answer, once in a conversation', () => {
  const told = say(freshState('nl'), 'wat is bol en bbl', NOTICE);
  expect(firstOf(told)).toEqual(asText('De site ligt eruit.'));
  expect(told.reply?.kind).toBe('answer');
  const next = say(told.state, 'loket in Zwolle', NOTICE);
  expect(JSON.stringify(next.reply)).not.toContain('De site ligt eruit.');
  expect(JSON.stringify(say(next.state, 'herhaal', NOTICE).reply)).not.toContain('De site ligt eruit.');
});

test('a conversation that begins anew was told already; another notice is told again', () => {
  const told = say(freshState('nl'), 'wat is bol en bbl', NOTICE);
  const anew = say(told.state, 'opnieuw', NOTICE);
  expect(JSON.stringify(say(anew.state, 'wat is bol en bbl', NOTICE).reply)).not.toContain('ligt eruit');
  const other: Emergency = { id: 'b', text: { nl: 'Alles doet het weer.' }, paused: false };
  expect(firstOf(say(anew.state, 'wat is bol en bbl', other))).toEqual(asText('Alles doet het weer.'));
});

test('English gets the English words, and the Dutch ones where there are no others', () => {
  const both = { ...NOTICE, text: { nl: 'De site ligt eruit.', en: 'The site is down.' } };
  expect(firstOf(say(freshState('en'), 'restart', both))).toEqual(asText('The site is down.'));
  expect(firstOf(say(freshState('en'), 'restart', NOTICE))).toEqual(asText('De site ligt eruit.'));
});

test('paused, nothing is answered but who helps instead, and the conversation stays where it was', () => {
  const guide = say(freshState('nl'), 'techniek leren');
  const paused = say(guide.state, 'Vmbo', PAUSE);
  expect(paused.state).toBe(guide.state);
  expect(paused.reply).toMatchObject({ kind: 'error', ids: ['paused'], choices: [] });
  expect(firstOf(paused)).toEqual(asText(usual.speak.nl('talk:error.paused')));
  expect(paused.reply?.blocks.filter(({ is }) => is === 'link').length).toBeGreaterThan(2);
  expect(say(paused.state, 'Vmbo').reply).toEqual(say(guide.state, 'Vmbo').reply);
});

test('paused with words of the operator says those', () => {
  const own = { ...PAUSE, text: { nl: 'Even dicht tot 14 uur.' } };
  expect(firstOf(say(freshState('nl'), 'wat is bol', own))).toEqual(asText('Even dicht tot 14 uur.'));
});

test('paused, somebody in distress still gets help, and who wants to be forgotten is', () => {
  expect(say(freshState('nl'), 'ik wil dood', PAUSE).reply?.kind).toBe('crisis');
  expect(say(freshState('nl'), 'wis mijn gegevens', PAUSE).forget).toBe(true);
  expect(takeTurn(freshState('nl'), { is: 'left' }, { ...usual, emergency: PAUSE }).forget).toBe(true);
});
