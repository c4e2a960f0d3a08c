import { sign } from 'jsonwebtoken';
import { tokenKey } from '../../../bot/channels/directline/token-key';
import { Tokens } from '../../../bot/channels/directline/tokens';
import { memoryStore } from '../../../bot/state/memory';

const NOW = Date.parse('2025-01-15T10:00:00Z');
const SECONDS = NOW / 1000;
const KEY = Buffer.alloc(32, 'k');
const claims = { conversation: 'c', user: 'dl_u', origin: 'https://techniekpact.nl' };
const good = { conv: 'c', user: 'dl_u', origin: 'https://techniekpact.nl', aud: 'requests', exp: SECONDS + 60 };
const tokens = new Tokens(KEY, () => NOW);

test('a token says what it was given', () => {
  expect(tokens.read(tokens.issue(claims, 'requests'), 'requests')).toEqual(claims);
  expect(tokens.read(tokens.issue(claims, 'stream'), 'stream')).toEqual(claims);
  expect(tokens.read(sign(good, KEY), 'requests')).toEqual(claims);
});

test.each([
  ['signed with another key', sign(good, Buffer.alloc(32, 'x'))],
  ['not signed', sign(good, '', { algorithm: 'none' })],
  ['signed otherwise', sign(good, Buffer.alloc(64, 'k'), { algorithm: 'HS512' })],
  ['HS512 with our key', sign(good, KEY, { algorithm: 'HS512', allowInsecureKeySizes: true })],
  ['for streams', sign({ ...good, aud: 'stream' }, KEY)],
  ['for nobody', sign({ ...good, aud: undefined }, KEY)],
  ['without a conversation', sign({ ...good, conv: undefined }, KEY)],
  ['with a number for a person', sign({ ...good, user: 7 }, KEY)],
  ['with a text for claims', sign('claims', KEY)],
  [
    'changed',
    sign(good, KEY).replace(
      /\.[^.]+\./,
      `.${Buffer.from(JSON.stringify({ ...good, conv: 'd' })).toString('base64url')}.`,
    ),
  ],
  ['cut', sign(good, KEY).slice(0, -2)],
  ['empty', ''],
  ['dots', '..'],
])('a token that is %s is invalid', (_name, token) => {
  expect(tokens.read(token, 'requests')).toBe('invalid');
});

test.each([
  ['requests', 1800],
  ['stream', 60],
  ['resume', 86_400],
] as const)('a token for %s lasts %d seconds', (use, seconds) => {
  const token = tokens.issue(claims, use);
  const after = (passed: number) => new Tokens(KEY, () => NOW + passed * 1000).read(token, use);
  expect(after(seconds - 1)).toEqual(claims);
  expect(after(seconds)).toBe('expired');
});

test('the key is made once for a store, also by two processes at once, and replaced when it is broken', async () => {
  const store = memoryStore();
  const [one, other] = await Promise.all([tokenKey(store), tokenKey(store)]);
  expect(one).toHaveLength(32);
  expect(one.equals(other)).toBe(true);
  expect((await tokenKey(store)).equals(one)).toBe(true);
  expect((await tokenKey(memoryStore())).equals(one)).toBe(false);

  await store.put('directline/key', 'short', (await store.get('directline/key'))?.etag);
  expect(await tokenKey(store)).toHaveLength(32);
});
