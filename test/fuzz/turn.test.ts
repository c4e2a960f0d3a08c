import { join } from 'node:path';
import fc from 'fast-check';
import { toActivity } from '../../bot/replies/activity';
import { readRecord } from '../../bot/turns/record';
import { worldAt } from '../../bot/world';
import { takeTurn } from '../../dialogs/assistant';
import { freshState, type State } from '../../dialogs/state';
import type { Event } from '../../dialogs/world';
import { loadKnowledge } from '../../knowledge/load';
import { LONGEST, SEEDED } from './seeded';

jest.setTimeout(LONGEST);

const knowledge = loadKnowledge(join(__dirname, '../../knowledge'));
const world = worldAt(Date.parse('2026-11-24T10:00:00+01:00'), knowledge);
const ids = [...knowledge.entries.keys(), ...knowledge.guides.keys(), 'yes', 'no', 'plan', '__proto__', 'hielp-ja'];

const WORDS = [
  'terug',
  'opnieuw',
  'stop',
  'herhaal',
  'wijzig',
  'English',
  'Nederlands',
  'meer',
  'ja',
  'nee',
  '1',
  '99',
];
const SAID = ['techniek leren', 'lesgeven', 'Zwolle', '8011 AB', 'wat is bbl?', 'en in rotterdam?', 'vraag een mens'];
const PAYLOADS = [
  '<img src=x onerror=alert(1)>',
  '{{name}} $t(talk:welcome.who)',
  '[x](javascript:alert(1))',
  '(a+)+$',
];

/** What somebody does: taps the so-manyth choice, taps an old button, says or sends something. */
type Deed = { choose: number } | Event;
const event = (text: string): Event => ({ is: 'said', text });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ choose: fc.nat(6) }) },
  { weight: 3, arbitrary: fc.constantFrom(...WORDS, ...SAID, ...PAYLOADS).map(event) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }).map(event) },
  { weight: 1, arbitrary: fc.constantFrom<Event>({ is: 'arrived', locale: 'nl' }, { is: 'attached' }, { is: 'left' }) },
  {
    weight: 1,
    arbitrary: fc
      .record({ id: fc.constantFrom(...ids), mark: fc.constantFrom(...ids, 'x') })
      .map((tapped): Event => ({ is: 'said', text: tapped.id, tapped })),
  },
);

const eventOf = (made: Deed, { offers }: State): Event =>
  'choose' in made ? event(offers[made.choose % offers.length]?.label ?? 'help') : made;

test('rows 33 to 36: whatever people do, in any order, every turn can be stored, shown and gone on from', () => {
  fc.assert(
    fc.property(fc.constantFrom('nl' as const, 'en' as const), fc.array(deed, { maxLength: 12 }), (locale, deeds) => {
      let state = freshState(locale);
      for (const made of deeds) {
        const { state: after, reply } = takeTurn(state, eventOf(made, state), world);
        expect(readRecord(JSON.parse(JSON.stringify(recordOf(after))))).toBeDefined();
        if (reply) expectShown(reply);
        state = JSON.parse(JSON.stringify(after)) as State;
      }
    }),
    SEEDED,
  );
});

const recordOf = (state: State) => ({ version: 1, state, handled: [], owed: [], touched: 1 });

/** It has words, buttons that can be told apart, and nothing that a page would run. */
function expectShown(reply: NonNullable<ReturnType<typeof takeTurn>['reply']>): void {
  const labels = reply.choices.map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
  expect(labels.filter((label) => label.length > 20)).toEqual([]);
  for (const channelId of ['directline', 'msteams']) {
    const { text = '', speak = '' } = toActivity(reply, { channelId, address: 'https://assistent.test' });
    expect(text.trim()).not.toBe('');
    expect(speak.trim()).not.toBe('');
    expect(text).not.toMatch(/(?<!\\)<[a-z/]|\]\((?!https:\/\/|tel:|mailto:)|undefined|\[object Object\]|\{\{/);
  }
}
