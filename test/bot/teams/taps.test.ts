import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { eventOf } from '../../../bot/events';
import { toActivity } from '../../../bot/replies/activity';
import { worldAt } from '../../../bot/world';
import { takeTurn } from '../../../dialogs/assistant';
import { isHelpedOffer } from '../../../dialogs/helped';
import { freshState, type State } from '../../../dialogs/state';
import type { Result } from '../../../dialogs/turn';
import { walk } from '../../../knowledge/guide/walk';
import { loadKnowledge } from '../../../knowledge/load';
import { alone } from './teams';

const knowledge = loadKnowledge(join(__dirname, '../../../knowledge'));
const world = worldAt(Date.parse('2026-11-24T10:00:00+01:00'), knowledge);
const ORDINALS = ['de eerste', 'de tweede', 'de derde', 'de vierde', 'de vijfde', 'de zesde'];

const say = (state: State, text: string): Result => takeTurn(state, { is: 'said', text }, world);
const outcomeOf = ({ reply, state }: Result): string => JSON.stringify([reply?.kind, reply?.ids, state.guide?.answers]);

/** The event that Teams makes of a tap on the button at that place of the card. */
function tapped(result: Result, at: number): Result {
  const card = result.reply && toActivity(result.reply, { channelId: 'msteams' }).attachments?.[0];
  if (!card) throw new Error('The message has no card.');
  const rows: { type: string; actions: { data: object; title: string }[] }[] = card.content.body;
  const { data, title } = rows.filter(({ type }) => type === 'ActionSet').flatMap(({ actions }) => actions)[at] ?? {};
  expect(title).toBe(result.state.offers[at]?.label);
  const event = eventOf({ ...alone('tap'), value: data } as Activity);
  if (!event) throw new Error('The tap says nothing.');
  return takeTurn(result.state, event, world);
}

/** Every question of a guide with everything that can have been answered before it, and its outcomes. */
function* momentsOf(guide: string): Generator<Result> {
  const known = knowledge.guides.get(guide);
  if (!known) return;
  const seen = new Set<string>();
  for (const { asked, answers } of walk(known, { today: world.today })) {
    let at = say(freshState('nl'), known.label.nl);
    for (const question of [...asked, undefined]) {
      const key = JSON.stringify(at.state.guide?.answers);
      if (!seen.has(key)) yield at;
      seen.add(key);
      if (question === undefined) break;
      const choice = at.state.offers.find(({ id }) => id === answers[question]);
      at = say(at.state, choice?.label ?? '');
    }
  }
}

test.each([
  ...knowledge.guides.keys(),
])('%s: a tap, its label, its number and its place do the same at every question', (guide) => {
  let questions = 0;
  for (const moment of momentsOf(guide)) {
    if (moment.reply?.kind !== 'question') continue;
    questions++;
    moment.state.offers.forEach(({ label }, at) => {
      const tap = outcomeOf(tapped(moment, at));
      for (const words of [label, String(at + 1), ORDINALS[at] ?? label])
        expect([words, outcomeOf(say(moment.state, words))]).toEqual([words, tap]);
    });
  }
  expect(questions).toBeGreaterThan(3);
});

test.each([...knowledge.guides.keys()])('%s: so it is below every outcome', (guide) => {
  for (const moment of momentsOf(guide)) {
    if (moment.reply?.kind !== 'outcome') continue;
    const row = moment.state.offers.filter((offer) => !isHelpedOffer(offer));
    expect(row.length).toBeLessThanOrEqual(6);
    expect(moment.state.offers.length - row.length).toBeLessThanOrEqual(2);
    moment.state.offers.forEach(({ label }, at) => {
      expect([label, outcomeOf(say(moment.state, label))]).toEqual([label, outcomeOf(tapped(moment, at))]);
    });
  }
});
