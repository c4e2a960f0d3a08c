import { join } from 'node:path';
import fc from 'fast-check';
import { worldAt } from '../../bot/world';
import { takeTurn } from '../../dialogs/assistant';
import { freshState, type State } from '../../dialogs/state';
import type { Result } from '../../dialogs/turn';
import { loadKnowledge } from '../../knowledge/load';

const knowledge = loadKnowledge(join(__dirname, '../../knowledge'));
const world = worldAt(Date.parse('2026-11-24T10:00:00+01:00'), knowledge);
const guides = [...knowledge.guides.keys()];

const say = (state: State, text: string): Result => takeTurn(state, { is: 'said', text }, world);
const start = (guide: string): Result => say(freshState('nl'), knowledge.guides.get(guide)?.label.nl ?? '');
const isOpen = ({ reply }: Result): boolean => reply?.kind === 'question';

/** Answers with the choices that the numbers point at, until there is an outcome or no number is left. */
function answering(guide: string, picks: readonly number[]): Result[] {
  const steps = [start(guide)];
  for (const pick of picks) {
    const last = steps.at(-1) as Result;
    if (!isOpen(last)) break;
    const { offers } = last.state;
    steps.push(say(last.state, offers[pick % offers.length]?.label ?? ''));
  }
  return steps;
}

const walks = fc.tuple(fc.constantFrom(...guides), fc.array(fc.nat(5), { minLength: 1, maxLength: 6 }));

test('as many times back as there were answers is the first question again', () => {
  fc.assert(
    fc.property(walks, ([guide, picks]) => {
      const steps = answering(guide, picks);
      let at = steps.at(-1) as Result;
      for (let back = 1; back < steps.length; back++) at = say(at.state, 'terug');
      expect(at.reply?.ids).toEqual(steps[0]?.reply?.ids);
      expect(at.state.guide?.answers).toEqual(steps[0]?.state.guide?.answers);
    }),
    { numRuns: 150, seed: 1 },
  );
});

test('one step back and the same answer again is where it was', () => {
  fc.assert(
    fc.property(walks, ([guide, picks]) => {
      const steps = answering(guide, picks);
      const [before, last] = steps.slice(-2) as [Result, Result];
      const { offers } = before.state;
      const pick = picks[steps.length - 2] ?? 0;
      const back = say(last.state, 'terug');
      const again = say(back.state, offers[pick % offers.length]?.label ?? '');
      expect(again.reply?.ids).toEqual(last.reply?.ids);
      expect(again.state.guide?.answers).toEqual(last.state.guide?.answers);
    }),
    { numRuns: 150, seed: 2 },
  );
});

test('changing one answer keeps every other', () => {
  fc.assert(
    fc.property(walks, fc.nat(5), fc.nat(5), ([guide, picks], which, pick) => {
      const last = answering(guide, picks).at(-1) as Result;
      const before = last.state.guide?.answers ?? {};
      const list = say(last.state, 'wijzig');
      const named = list.state.offers[which % list.state.offers.length];
      const asked = say(list.state, named?.label ?? '');
      const changed = say(asked.state, asked.state.offers[pick % asked.state.offers.length]?.label ?? '');
      for (const [question, choice] of Object.entries(before))
        if (question !== named?.id) expect(changed.state.guide?.answers[question]).toBe(choice);
    }),
    { numRuns: 100, seed: 3 },
  );
});

test('a label, its number and its place in the row choose the same, at every question of every walk', () => {
  const places = ['de eerste', 'de tweede', 'de derde', 'de vierde', 'de vijfde', 'de zesde'];
  fc.assert(
    fc.property(walks, ([guide, picks]) => {
      for (const step of answering(guide, picks).filter(isOpen))
        step.state.offers.forEach(({ label }, at) => {
          const tapped = say(step.state, label);
          for (const words of [label.toUpperCase(), String(at + 1), `${at + 1}.`, places[at] ?? label])
            expect([words, say(step.state, words).state.guide?.answers]).toEqual([words, tapped.state.guide?.answers]);
        });
    }),
    { numRuns: 40, seed: 4 },
  );
});

test('what is not an answer is answered beside the question, which stays open', () => {
  for (const guide of guides) {
    const open = start(guide);
    const aside = say(open.state, 'wat is een leerbedrijf?');
    expect(aside.reply?.ids.at(-1)).toBe(open.reply?.ids.at(-1));
    expect(aside.state.offers.map(({ label }) => label)).toEqual(open.state.offers.map(({ label }) => label));
  }
});

test('row 30: a guide that was edited in between says so, and goes on with what still holds', () => {
  const [, answered] = answering('techniek-leren', [1]) as [Result, Result];
  const state: State = {
    ...answered.state,
    guide: { ...(answered.state.guide as NonNullable<State['guide']>), madeWith: 'older' },
  };
  const [label = ''] = state.offers.map((offer) => offer.label);
  const next = say(state, label);
  const words = next.reply?.blocks.map((block) => ('text' in block ? block.text : '')).join(' ');
  expect(words).toContain('De vragen zijn intussen vernieuwd');
  expect(next.state.guide?.answers.stage).toBe('vmbo');
});

test('row 30: a guide that was not edited goes on without a word about it', () => {
  const [, answered] = answering('techniek-leren', [1]) as [Result, Result];
  const [label = ''] = answered.state.offers.map((offer) => offer.label);
  const next = say(JSON.parse(JSON.stringify(answered.state)), label);
  expect(JSON.stringify(next.reply?.blocks)).not.toContain('vernieuwd');
  expect(next.state.guide?.answers).toMatchObject({ stage: 'vmbo' });
});
