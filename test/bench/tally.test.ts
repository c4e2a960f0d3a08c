import { readFlags } from '../../bench/soak/flags';
import { Tally } from '../../bench/soak/tally';

/** What a run comes to in which these answers were heard, in this order: [message, answer]. */
function counted(heard: [string, string][], sent = ['one', 'two']) {
  const tally = new Tally();
  for (const [at, id] of sent.entries()) tally.say('someone', at + 1).ids.add(id);
  for (const [message, answer] of heard) tally.hear(message, answer);
  const { twiceOrMore, outOfOrder } = tally;
  return { once: tally.answered(1), twiceOrMore, lost: tally.answered(0), outOfOrder };
}

const ANSWERED: [string, string][] = [
  ['one', 'a'],
  ['two', 'b'],
];

test.each([
  ['all is well', ANSWERED, { once: 2, twiceOrMore: 0, lost: 0 }],
  ['an answer never came', ANSWERED.slice(0, 1), { once: 1, twiceOrMore: 0, lost: 1 }],
  ['another answer came to the same message', [...ANSWERED, ['one', 'c']], { once: 1, twiceOrMore: 1, lost: 0 }],
  ['a stream that was opened anew told an answer again', [...ANSWERED, ['two', 'b']], { once: 2, twiceOrMore: 0 }],
  ['an answer to something nobody said', [...ANSWERED, ['other', 'c']], { once: 2, twiceOrMore: 0, lost: 0 }],
] as [string, [string, string][], object][])('a run in which %s', (_what, heard, figures) => {
  expect(counted(heard)).toMatchObject(figures);
});

test('a message that was never accepted is lost', () => {
  const tally = new Tally();
  tally.say('someone', 1);
  expect(tally.answered(0)).toBe(1);
});

test('an answer that came before that to an earlier message is out of order', () => {
  jest
    .spyOn(performance, 'now')
    .mockReturnValueOnce(0)
    .mockReturnValueOnce(0)
    .mockReturnValueOnce(1)
    .mockReturnValueOnce(2);
  expect(counted([...ANSWERED].reverse()).outOfOrder).toBe(1);
  jest.restoreAllMocks();
});

test('several processes need a Redis; what is no amount is named', () => {
  expect(readFlags(['--processes', '3'])).toEqual({ minutes: 10, conversations: 500, processes: 3, redis: true });
  expect(() => readFlags(['--minutes', 'ten'])).toThrow('--minutes must be a number above 0, not "ten"');
});
