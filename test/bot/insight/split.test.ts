import { type Counts, keyOf } from '../../../bot/insight/fact';
import { glanceOf } from '../../../bot/insight/figures';
import { partsOf } from '../../../bot/insight/split';

const fact = (what: 'conversation' | 'helped', locale: 'nl' | 'en', channel: 'web' | 'teams'): string =>
  keyOf({ what, of: what === 'helped' ? 'pdg' : '-', part: '-', locale, channel });

test('figures by language and channel add up to the whole, and a followed link belongs to none', () => {
  const counts: Counts = {
    [fact('conversation', 'nl', 'web')]: 7,
    [fact('conversation', 'en', 'web')]: 2,
    [fact('conversation', 'nl', 'teams')]: 3,
    [fact('helped', 'nl', 'teams')]: 1,
    [keyOf({ what: 'followed', of: '0a1b2c3d4e', part: '-', locale: '-', channel: '-' })]: 4,
  };
  const parts = partsOf(counts);
  expect(parts.map(({ locale, channel, glance }) => [locale, channel, glance.conversations, glance.helped])).toEqual([
    ['nl', 'web', 7, 0],
    ['nl', 'teams', 3, 1],
    ['en', 'web', 2, 0],
  ]);
  const sum = parts.reduce((total, { glance }) => total + glance.conversations, 0);
  expect(sum).toBe(glanceOf(counts).conversations);
  expect(parts.every(({ glance }) => glance.followed === 0)).toBe(true);
});
