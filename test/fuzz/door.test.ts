import fc from 'fast-check';
import { clientsBehind } from '../../bot/server/clients';
import type { Service } from '../../bot/service';
import { startTokenIssuer, type TokenIssuer } from '../bot/azure/token-issuer';
import { captureLog } from '../bot/captured-log';
import { knownOnce, runService } from '../bot/server/running';
import { type Answer, ask, bearer, begin, type Chat, post } from './asking';
import { LONGEST, odd, SEEDED } from './seeded';

jest.setTimeout(LONGEST);

const MUCH = '1000000000';
const UNHURRIED = {
  ...{ REQUESTS_PER_MINUTE: MUCH, CONVERSATIONS_PER_MINUTE: MUCH },
  ...{ TOKEN_REQUESTS_PER_MINUTE: MUCH, MESSAGES_PER_MINUTE: MUCH },
};
const APP = '11111111-2222-3333-4444-555555555555';
const AZURE = { MicrosoftAppId: APP, MicrosoftAppTenantId: APP, MicrosoftAppPassword: 'hunter2' };

const { log, lines } = captureLog();
let open: Service;
let guarded: Service;
let issuer: TokenIssuer;
let chat: Chat;
beforeAll(async () => {
  knownOnce();
  // The SDK tells every refused token there.
  jest.spyOn(console, 'error').mockReturnValue();
  issuer = await startTokenIssuer();
  open = await runService(UNHURRIED, { log });
  guarded = await runService({ ...UNHURRIED, ...AZURE }, { log, cloud: issuer.cloud });
  chat = await begin(open);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await Promise.all([open.close(), guarded.close(), issuer.close()]);
});

/** Whatever comes, nothing fails here: no 5xx, no error in the log, no word of what is inside. */
function expectUnharmed({ status, headers, body }: Answer): void {
  expect(status).toBeLessThan(500);
  expect(lines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
  expect(headers).not.toHaveProperty('server');
  if (status >= 400) expect(body).not.toMatch(/Cannot read|undefined|Error:|\bat \S+ \(|node_modules|botframework/);
}

function tried<T>(values: fc.Arbitrary<T>, holds: (value: T) => Promise<void>): Promise<void> {
  return fc.assert(
    fc.asyncProperty(values, holds).beforeEach(() => void lines.splice(0)),
    SEEDED,
  );
}

const ACTIVITY = {
  ...{ type: 'message', id: '1', text: 'help', locale: 'nl-NL', channelId: 'msteams', conversation: { id: 'c' } },
  ...{ from: { id: 'u' }, recipient: { id: 'b' }, channelData: {}, entities: [], attachments: [], membersAdded: [] },
  ...{ value: {}, name: 'x', action: 'add', replyToId: '2' },
};
const FIELDS = Object.keys(ACTIVITY);
const TYPES = ['message', 'conversationUpdate', 'event', 'typing', 'messageReaction', 'installationUpdate', 'invoke'];

/** What stands deeper, where a client of Teams or of the page puts it. */
const deeper = fc.record(
  {
    channelData: fc.dictionary(fc.constantFrom('tenant', 'team', 'channel', 'clientActivityID', 'techniekpact'), odd),
    value: fc.dictionary(fc.constantFrom('choice', 'id', 'mark', 'techniekpact', 'msteams'), odd),
    entities: fc.array(
      fc.tuple(fc.constantFrom('mention', 'clientInfo', 'x'), odd, odd).map(([type, mentioned, locale]) => {
        return { type, mentioned, locale, text: '<at>x</at>' };
      }),
    ),
    conversation: fc.tuple(odd, odd).map(([isGroup, conversationType]) => ({ id: 'c', isGroup, conversationType })),
    from: fc.tuple(odd, odd).map(([name, aadObjectId]) => ({ id: 'u', name, aadObjectId })),
  },
  { requiredKeys: [] },
);

/** An activity of some type in which a few fields are anything at all, and some are gone. */
const activity = fc
  .record({
    type: fc.constantFrom(...TYPES),
    // One that came before would not be handled again.
    id: fc.uuid(),
    changed: fc.dictionary(fc.constantFrom(...FIELDS, 'textFormat', 'speak', '__proto__'), odd, { maxKeys: 5 }),
    deep: deeper,
    gone: fc.subarray(FIELDS, { maxLength: 3 }),
  })
  .map(({ type, id, changed, deep, gone }) => {
    const kept = Object.entries({ ...ACTIVITY, type, id, ...deep, ...changed }).filter(
      ([name]) => !gone.includes(name),
    );
    return Object.fromEntries(kept);
  });

describe('row 1: /api/messages', () => {
  const send = (body: unknown) => post(open, '/api/messages', { body });

  test('any JSON at all is refused in fixed words', () =>
    tried(fc.jsonValue({ maxDepth: 6 }), async (value) => {
      const answer = await send(value);
      expectUnharmed(answer);
      expect(answer.status).toBe(400);
      expect(answer.body.length).toBeLessThanOrEqual(50);
    }));

  test('any bytes at all, of any size, are', () =>
    tried(fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 500 }), fc.integer({ min: 1, max: 200 })), async (some) => {
      const body = Buffer.concat(Array.from({ length: some[1] }, () => some[0]));
      const headers = { 'Content-Type': 'application/json' };
      const answer = await ask(open, '/api/messages', { method: 'POST', body, headers });
      expectUnharmed(answer);
      expect(answer.status).toBe(body.length > 65_536 ? 413 : 400);
    }));

  test('any activity gets a turn or is refused, and never fails', () =>
    tried(activity, async (made) => {
      const answer = await send({ ...made, serviceUrl: 'http://localhost:1/', deliveryMode: 'expectReplies' });
      expectUnharmed(answer);
    }));

  test('no serviceUrl but one on this machine is answered, however it is written', () =>
    tried(fc.oneof(fc.webUrl(), fc.string(), fc.webAuthority()), async (serviceUrl) => {
      const answer = await send({ ...ACTIVITY, serviceUrl, deliveryMode: 'expectReplies' });
      expectUnharmed(answer);
      expect([400, 401]).toContain(answer.status);
    }));
});

const printable = (text: string): string => text.replace(/[^\x21-\x7e]/g, '');

/** A good token in which something is changed, or anything at all; never the good one. */
function notQuite(good: string): fc.Arbitrary<string> {
  const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const part = fc.jsonValue({ maxDepth: 2 }).map(base64);
  return fc
    .oneof(
      fc.string({ maxLength: 200 }).map(printable),
      fc
        .tuple(fc.nat(good.length - 1), fc.constantFrom(...'ABCxyz019-_.'))
        .map(([at, sign]) => good.slice(0, at) + sign + good.slice(at + 1)),
      fc.nat(good.length - 1).map((length) => good.slice(0, length)),
      fc.tuple(part, part).map(([head, claims]) => `${head}.${claims}.${good.split('.')[2]}`),
    )
    .filter((token) => bytesOf(token) !== bytesOf(good));
}

/** The last sign of a signature has bits to spare: the same bytes, spelled otherwise, are the same token. */
function bytesOf(token: string): string {
  const [head, claims, signature = '', ...more] = token.split('.');
  return [head, claims, Buffer.from(signature, 'base64url').toString('hex'), ...more].join('.');
}

describe('row 4: a token that is not quite the good one', () => {
  test('opens nothing of Direct Line', () =>
    tried(notQuite(chat.token), async (token) => {
      for (const path of [`conversations/${chat.id}`, `conversations/${chat.id}/activities`]) {
        const answer = await ask(open, `/v3/directline/${path}`, { headers: bearer(token) });
        expectUnharmed(answer);
        expect([401, 403]).toContain(answer.status);
      }
    }));

  test('resumes nothing, nor does one for another use', () =>
    tried(fc.oneof(notQuite(chat.resume), fc.constantFrom(chat.token, chat.stream)), async (token) => {
      const answer = await post(open, '/v3/directline/tokens/resume', { body: {}, headers: bearer(token) });
      expectUnharmed(answer);
      expect([401, 403]).toContain(answer.status);
    }));

  const serviceUrl = 'https://smba.trafficmanager.net/emea/';
  const claims = { iss: 'https://api.botframework.com', aud: APP, serviceurl: serviceUrl, exp: 4_102_444_800 };
  const signed = (changed: object): string => {
    try {
      return issuer.sign({ ...claims, ...changed });
    } catch {
      return 'no claims that can be signed';
    }
  };
  const otherClaims = ['iss', 'aud', 'serviceurl'].map((name) => odd.map((value) => ({ [name]: value })));

  test('lets no activity in, though a channel signed it', () => {
    const good = issuer.sign(claims);
    return tried(fc.oneof(notQuite(good), fc.oneof(...otherClaims).map(signed)), async (token) => {
      const body = { ...ACTIVITY, serviceUrl, deliveryMode: 'expectReplies' };
      const answer = await post(guarded, '/api/messages', { body, headers: bearer(token) });
      expectUnharmed(answer);
      expect([answer.status, answer.body]).toEqual([401, '']);
    });
  });
});

test('row 1: anything said over Direct Line is heard or refused, and the bot never fails on it', () =>
  tried(fc.oneof(activity, fc.jsonValue({ maxDepth: 6 })), async (body) => {
    const path = `/v3/directline/conversations/${chat.id}/activities`;
    const answer = await post(open, path, { body, headers: bearer(chat.token) });
    expectUnharmed(answer);
    expect([200, 400, 413]).toContain(answer.status);
  }));

const MARK = '"><script>alert(7)</script>';
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => encodeURIComponent(text)),
  fc.string({ maxLength: 40 }).map((text) => printable(text).replaceAll('#', '')),
  fc.constantFrom(
    '%',
    '%zz',
    '%00',
    '%c0%ae',
    '..',
    '%2e%2e%2f',
    '[]',
    '__proto__',
    encodeURIComponent(MARK),
    MARK,
    '',
  ),
);
const NAMES = ['taal', 'op', 'donker', 'smal', 'sleutel', 'code', 'watermark', 't', '__proto__', 'a[b][c]', 'a[]', ''];
const query = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), piece), { maxLength: 6 })
  .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'));
const PAGES = [
  '/',
  '/plan',
  '/privacy',
  '/inzicht',
  '/inzicht/binnen',
  '/inzicht/cijfers.csv',
  '/widget.js',
  '/readyz',
];
const FOLDERS = [
  '/',
  '/plan/gids/',
  '/agenda/',
  '/naar/',
  '/assets/',
  '/inzicht/beeld/',
  '/v3/directline/conversations/',
];
const path = fc.oneof(
  fc.constantFrom(...PAGES),
  fc.tuple(fc.constantFrom(...FOLDERS), piece).map(([folder, name]) => folder + name),
);

test('row 13: any path and query string gets a page or fixed words, and nothing of it comes back as a tag', () =>
  tried(fc.tuple(path, query), async ([asked, more]) => {
    const answer = await ask(open, `${asked}?${more}`);
    expectUnharmed(answer);
    expect(answer.body).not.toContain(MARK);
  }));

const HEADERS = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via', 'x-forwarded-host', 'cf-connecting-ip'];
const address = fc.oneof(fc.ipV4(), fc.ipV6(), fc.string(), fc.constantFrom('127.0.0.1', '::1', 'localhost', ', ,'));
const list = fc.array(address, { maxLength: 4 }).map((all) => all.join(', '));
const forwarded = fc.dictionary(fc.constantFrom(...HEADERS), list, { minKeys: 1 });

test('row 37: nobody is on this machine by what they say in a header, and everyone has an address', () =>
  fc.assert(
    fc.property(forwarded, fc.constantFrom('localhost', '127.0.0.1:3978', '[::1]'), (headers, host) => {
      const from = Object({ socket: { remoteAddress: '127.0.0.1' }, headers: { host, ...headers } });
      const [strangers, named] = [clientsBehind({ trustProxy: [] }), clientsBehind({ trustProxy: ['loopback'] })];
      expect([strangers.isHere(from), strangers.addressOf(from)]).toEqual([false, '127.0.0.1']);
      expect(named.addressOf(from)).toMatch(/^[\da-f:.]+$/i);
      const seen = headers['x-forwarded-for']?.split(',').at(-1)?.trim() ?? '';
      if (/^(?!127\.)\d+(?:\.\d+){3}$/.test(seen)) expect(named.isHere(from)).toBe(false);
    }),
    SEEDED,
  ));
