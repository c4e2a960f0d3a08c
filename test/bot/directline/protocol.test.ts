import { ask, field, generateToken, type Started, say, start, texts } from './api';
import { type EchoServer, SECRET, startEchoServer } from './echo-server';

let server: EchoServer;
let now = Date.parse('2025-01-15T10:00:00Z');

beforeEach(async () => {
  server = await startEchoServer({ clock: () => now, allowedOrigins: ['https://techniekpact.nl'] });
});
afterEach(() => server.close());

const code = (answer: { body: unknown }) => Object(answer.body).error?.code;
const claims = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

describe('a token', () => {
  test('row 40: names a conversation, a person and a site, all made by the server', async () => {
    const body = { user: { id: 'dl_someone-else', name: 'Jan' }, conversationId: 'mine' };
    const answer = await ask(server, 'POST /tokens/generate', { origin: server.url, body });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      conversationId: expect.any(String),
      token: expect.any(String),
      expires_in: 1800,
      resume: expect.any(String),
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { conv, user, origin } = claims(field(answer, 'token'));
    expect(user).toMatch(/^dl_[\w-]{22}$/);
    expect([conv, origin]).toEqual([field(answer, 'conversationId'), server.url]);
    expect(conv).toMatch(/^[\w-]{22}$/);
  });

  test('row 41: is renewed for the same conversation, person and site until it expires, and not after', async () => {
    const token = await generateToken(server);
    now += 1_799_000;
    const renewed = await ask(server, 'POST /tokens/refresh', { token });
    expect(renewed.status).toBe(200);
    const fresh = field(renewed, 'token');
    expect({ ...claims(fresh), iat: 0, exp: 0 }).toEqual({ ...claims(token), iat: 0, exp: 0 });
    now += 1_000;
    const late = await ask(server, 'POST /tokens/refresh', { token });
    expect([late.status, code(late)]).toEqual([403, 'TokenExpired']);
    expect((await ask(server, 'POST /conversations', { token: fresh })).status).toBe(201);
  });

  test('row 41: to resume with gives a new one for a day after, and opens nothing itself', async () => {
    const granted = await ask(server, 'POST /tokens/generate', { origin: server.url });
    const [token, resume] = [field(granted, 'token'), field(granted, 'resume')];
    const begun = await ask(server, 'POST /conversations', { token });
    now += 8 * 3_600_000;
    const resumed = await ask(server, 'POST /tokens/resume', { token: resume });
    expect(resumed.status).toBe(200);
    const what = `GET /conversations/${field(begun, 'conversationId')}`;
    expect((await ask(server, what, { token: field(resumed, 'token') })).status).toBe(200);
    expect((await ask(server, what, { token: resume })).status).toBe(403);
    expect((await ask(server, 'POST /tokens/refresh', { token: resume })).status).toBe(403);
    expect((await ask(server, 'POST /tokens/resume', { token })).status).toBe(403);
    now += 16 * 3_600_000;
    expect(code(await ask(server, 'POST /tokens/resume', { token: resume }))).toBe('TokenExpired');
  });

  test('row 41: to resume a conversation that is no longer kept is refused', async () => {
    const granted = await ask(server, 'POST /tokens/generate', { origin: server.url });
    const answer = await ask(server, 'POST /tokens/resume', { token: field(granted, 'resume') });
    expect([answer.status, code(answer)]).toEqual([404, 'ConversationNotFound']);
  });

  test('row 41: that has expired opens nothing', async () => {
    const begun = await start(server);
    now += 1_800_000;
    for (const what of [`GET /conversations/${begun.id}`, `GET /conversations/${begun.id}/activities`]) {
      const answer = await ask(server, what, begun);
      expect([answer.status, code(answer)]).toEqual([403, 'TokenExpired']);
    }
    expect((await say(server, begun, 'hi')).status).toBe(403);
  });

  test.each([
    ['none', {}, 401],
    ['an empty one', { headers: { Authorization: 'Bearer ' } }, 401],
    ['Basic', { headers: { Authorization: 'Basic abc' } }, 401],
    ['garbage', { token: 'garbage' }, 403],
    ['undefined, as a client without a token sends it', { token: 'undefined' }, 403],
  ])('is needed: %s is refused', async (_name, asked, status) => {
    for (const what of ['POST /tokens/refresh', 'POST /conversations', 'GET /conversations/x']) {
      const answer = await ask(server, what, asked);
      expect(answer.status).toBe(status);
      expect(answer.body).toEqual({ error: { code: expect.any(String), message: expect.any(String) } });
    }
    expect(server.received.all).toEqual([]);
  });

  test('may be announced as "bearer"', async () => {
    const headers = { Authorization: `bearer ${await generateToken(server)}` };
    expect((await ask(server, 'POST /tokens/refresh', { headers })).status).toBe(200);
  });

  test('of a stream opens no request', async () => {
    const { streamUrl } = await start(server);
    const token = new URL(streamUrl).searchParams.get('t') ?? '';
    expect((await ask(server, 'POST /tokens/refresh', { token })).status).toBe(403);
  });

  test('of one conversation does not open another', async () => {
    const [mine, other] = [await start(server), await start(server)];
    for (const what of [
      'GET /conversations/ID',
      'GET /conversations/ID/activities',
      'POST /conversations/ID/activities',
    ]) {
      const body = what.startsWith('POST') ? { type: 'message', text: 'hi' } : undefined;
      const answer = await ask(server, what.replace('ID', other.id), { token: mine.token, body });
      expect([answer.status, code(answer)]).toEqual([403, 'BadArgument']);
    }
    expect(await texts(server, other)).toEqual(['< Welcome']);
  });

  test('works on the site that it was given to, and in a client that is no page', async () => {
    const token = await generateToken(server, 'https://techniekpact.nl');
    const from = (origin?: string) => ask(server, 'POST /tokens/refresh', { token, ...(origin && { origin }) });
    expect((await from('https://techniekpact.nl')).status).toBe(200);
    expect((await from()).status).toBe(200);
    expect((await from(server.url)).status).toBe(403);
  });
});

describe('a conversation', () => {
  test('is made once, and greeted once', async () => {
    const token = await generateToken(server);
    const answers = [];
    for (let i = 0; i < 3; i++)
      answers.push(await ask(server, 'POST /conversations', { token, body: { locale: 'nl-NL' } }));
    expect(answers.map(({ status }) => status)).toEqual([201, 200, 200]);
    expect(answers[0]?.body).toEqual({
      conversationId: claims(token).conv,
      token: expect.any(String),
      expires_in: 1800,
      streamUrl: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:\d+\/v3\/directline\/conversations\/[\w-]+\/stream\?/),
    });
    expect(server.received.all).toEqual([
      expect.objectContaining({
        type: 'conversationUpdate',
        channelId: 'directline',
        serviceUrl: 'urn:local:directline',
        locale: 'nl-NL',
        recipient: expect.objectContaining({ id: 'echo' }),
        membersAdded: [
          expect.objectContaining({ id: 'echo' }),
          expect.objectContaining({ id: claims(token).user, role: 'user' }),
        ],
      }),
    ]);
    expect(await texts(server, { id: claims(token).conv, token })).toEqual(['< Welcome']);
  });

  test('is not greeted again by another process', async () => {
    const { token } = await start(server);
    const other = await startEchoServer({ store: server.store, clock: () => now });
    expect((await ask(other, 'POST /conversations', { token })).status).toBe(200);
    expect(other.received.all).toEqual([]);
    await other.close();
  });

  test('is greeted once when it is started twice at the same moment', async () => {
    const token = await generateToken(server);
    const both = await Promise.all([1, 2].map(() => ask(server, 'POST /conversations', { token })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect(server.received.all).toHaveLength(1);
  });

  test.each([
    [{ locale: 7 }],
    [{ locale: 'x'.repeat(300) }],
    [[]],
    ['text'],
    [null],
  ])('starts whatever is said about it: %j', async (body) => {
    const answer = await ask(server, 'POST /conversations', { token: await generateToken(server), body });
    expect(answer.status).toBe(body === 'text' ? 400 : 201);
    expect(server.received.all.every(({ locale }) => locale === undefined)).toBe(true);
  });

  test('that was never started is not found', async () => {
    const token = await generateToken(server);
    const id = claims(token).conv;
    for (const answer of [
      await ask(server, `GET /conversations/${id}`, { token }),
      await ask(server, `GET /conversations/${id}/activities`, { token }),
      await say(server, { id, token }, 'hi'),
    ])
      expect([answer.status, code(answer)]).toEqual([404, 'ConversationNotFound']);
  });

  test('gives a stream that begins at the watermark, on reconnecting', async () => {
    const begun = await start(server);
    const answer = await ask(server, `GET /conversations/${begun.id}?watermark=1`, begun);
    expect(answer.status).toBe(200);
    expect(field(answer, 'conversationId')).toBe(begun.id);
    expect(new URL(field(answer, 'streamUrl')).searchParams.get('watermark')).toBe('1');
  });

  test('gives what came after the watermark', async () => {
    const begun = await start(server);
    await say(server, begun, 'one');
    await say(server, begun, 'two');
    const answer = await ask(server, `GET /conversations/${begun.id}/activities`, begun);
    expect(field(answer, 'watermark')).toBe('5');
    const activities: { id: string }[] = Object(answer.body).activities;
    expect(activities.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5].map((n) => `${begun.id}|000000${n}`));
    expect(await texts(server, begun, '3')).toEqual(['> two', '< You said: two']);
    expect(await texts(server, begun, '5')).toEqual([]);
    for (const odd of ['', '-', '999', 'x', '-1', '1e3']) expect(await texts(server, begun, odd)).toHaveLength(5);
  });
});

describe('an activity', () => {
  let begun: Started;
  beforeEach(async () => {
    begun = await start(server);
  });
  const toBot = () => server.received.all.slice(1);

  test('reaches the bot as the person of the token said it, and nothing that only the bot may say', async () => {
    await say(server, begun, {
      type: 'message',
      text: 'hi',
      textFormat: 'plain',
      locale: 'en-GB',
      value: { tapped: ['a', 1] },
      channelData: { anything: true },
      entities: [{ type: 'ClientCapabilities', requiresBotState: true }],
      id: 'mine',
      timestamp: '1999-01-01',
      from: { id: 'dl_other', name: 'Other', role: 'bot' },
      recipient: { id: 'dl_other' },
      conversation: { id: 'other' },
      serviceUrl: 'http://169.254.169.254/',
      callerId: 'urn:botframework:azure',
      channelId: 'msteams',
      deliveryMode: 'expectReplies',
      replyToId: 'x',
      relatesTo: {},
    });
    expect(toBot()).toEqual([
      {
        type: 'message',
        text: 'hi',
        textFormat: 'plain',
        locale: 'en-GB',
        value: { tapped: ['a', 1] },
        channelData: { anything: true },
        entities: [{ type: 'ClientCapabilities', requiresBotState: true }],
        id: `${begun.id}|0000002`,
        timestamp: new Date(now).toISOString(),
        rawTimestamp: undefined,
        from: { id: claims(begun.token).user, name: '', role: 'user' },
        recipient: { id: 'echo', name: 'Echo', role: 'bot' },
        conversation: { id: begun.id },
        serviceUrl: 'urn:local:directline',
        channelId: 'directline',
      },
    ]);
    expect(await texts(server, begun)).toEqual(['< Welcome', '> hi', '< You said: hi']);
  });

  test('is answered with its id', async () => {
    const answer = await say(server, begun, 'hi');
    expect([answer.status, answer.body]).toEqual([200, { id: `${begun.id}|0000002` }]);
  });

  test('of the bot shows what clients need, and not what only adapters do', async () => {
    await say(server, begun, 'hi');
    const { body } = await ask(server, `GET /conversations/${begun.id}/activities?watermark=2`, begun);
    expect(Object(body).activities).toEqual([
      {
        type: 'message',
        id: `${begun.id}|0000003`,
        timestamp: new Date(now).toISOString(),
        channelId: 'directline',
        conversation: { id: begun.id },
        from: { id: 'echo', name: 'Echo', role: 'bot' },
        replyToId: `${begun.id}|0000002`,
        text: 'You said: hi',
        inputHint: 'acceptingInput',
      },
    ]);
  });

  test('of the bot does not reply to a welcome that clients never see: they would wait for it', async () => {
    const { body } = await ask(server, `GET /conversations/${begun.id}/activities`, begun);
    expect(Object(body).activities[0].text).toBe('Welcome');
    expect(Object(body).activities[0]).not.toHaveProperty('replyToId');
  });

  test.each([
    ['event', { type: 'event', name: 'webchat/join', value: { language: 'nl' } }],
    ['typing', { type: 'typing' }],
    ['text of 5,000 characters', { type: 'message', text: 'é'.repeat(5_000) }],
    ['emoji and null', { type: 'message', text: '👩‍🔧\u0000\u202e' }],
    ['nothing but a value', { type: 'message', value: 'tapped' }],
    [
      'an attachment, which nobody fetches',
      { type: 'message', attachments: [{ contentType: 'image/png', contentUrl: 'http://169.254.169.254/' }] },
    ],
    ['an unknown format and locale', { type: 'message', text: 'x', textFormat: 'rtf', locale: '<script>' }],
    [
      '__proto__',
      JSON.parse('{"type":"message","text":"x","value":{"__proto__":{"polluted":true}},"__proto__":{"polluted":true}}'),
    ],
  ])('may be: %s', async (_name, activity) => {
    expect((await say(server, begun, activity)).status).toBe(200);
    expect(toBot()).toHaveLength(1);
    expect(toBot()[0]).toMatchObject('text' in activity ? { text: activity.text } : { type: activity.type });
    expect({}).not.toHaveProperty('polluted');
  });

  test.each([
    ['a list', []],
    ['a number', 1],
    ['null', null],
    ['nothing', undefined],
    ['an empty object', {}],
    ['a type that is a number', { type: 1 }],
    ['an unknown type', { type: 'nonsense' }],
    ['a conversationUpdate', { type: 'conversationUpdate', membersAdded: [{ id: 'x' }] }],
    ['an invoke', { type: 'invoke', name: 'signin' }],
    ['text that is an object', { type: 'message', text: {} }],
    ['attachments that are a text', { type: 'message', attachments: 'x' }],
    ['a name that is a list', { type: 'event', name: [] }],
    ['30,000 levels', `{"type":"message","value":${'['.repeat(30_000)}${']'.repeat(30_000)}}`],
    ['33 levels', { type: 'message', value: JSON.parse(`${'['.repeat(32)}${']'.repeat(32)}`) }],
  ])('may not be: %s', async (_name, body) => {
    const answer = await ask(server, `POST /conversations/${begun.id}/activities`, { token: begun.token, body });
    expect([answer.status, code(answer)]).toEqual([400, 'BadArgument']);
    expect(toBot()).toEqual([]);
    expect(await texts(server, begun)).toEqual(['< Welcome']);
  });

  test('that is cut off is refused, and the next one is heard', async () => {
    const body = '{"type":"message","te';
    const answer = await ask(server, `POST /conversations/${begun.id}/activities`, { token: begun.token, body });
    expect(answer.status).toBe(400);
    expect((await say(server, begun, 'hi')).status).toBe(200);
  });

  test('that the bot fails on is answered with 502, and the reason stays here', async () => {
    const answer = await say(server, begun, 'fail');
    expect([answer.status, code(answer)]).toEqual([502, 'BotError']);
    expect(JSON.stringify(answer.body)).not.toContain(SECRET);
    expect(String(Object(server.reported.all[0]).cause)).toContain(SECRET);
    expect((await say(server, begun, 'hi')).status).toBe(200);
  });

  test('that comes as a file is refused', async () => {
    const form = new FormData();
    form.append('file', new Blob(['x']), 'x.png');
    const answer = await fetch(`${server.url}/v3/directline/conversations/${begun.id}/upload?userId=x`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${begun.token}` },
      body: form,
    });
    expect([answer.status, code({ body: await answer.json() })]).toEqual([415, 'NotSupported']);
  });
});

describe('row 16: a message that is sent again', () => {
  const message = (clientActivityID: string) => ({ type: 'message', text: 'ja', channelData: { clientActivityID } });
  let begun: Started;
  beforeEach(async () => {
    begun = await start(server);
  });

  test('within a quarter of an hour gets the answer of the first, and is not heard again', async () => {
    const first = await say(server, begun, message('a'));
    now += 15 * 60_000 - 1;
    const again = await say(server, begun, message('a'));
    expect(again.body).toEqual(first.body);
    expect(await texts(server, begun)).toEqual(['< Welcome', '> ja', '< You said: ja']);
    now += 1;
    expect((await say(server, begun, message('a'))).body).not.toEqual(first.body);
  });

  test('at the same moment is heard once, and both wait for the bot', async () => {
    const release = server.hold();
    const both = Promise.all([say(server, begun, message('a')), say(server, begun, message('a'))]);
    await server.received.first(({ text }) => text === 'ja');
    release();
    const [one, other] = await both;
    expect([one.status, one.body]).toEqual([other.status, other.body]);
    expect(server.received.all).toHaveLength(2);
  });

  test('with another client id is said twice', async () => {
    await say(server, begun, message('a'));
    await say(server, begun, message('b'));
    await say(server, begun, 'ja');
    await say(server, begun, 'ja');
    expect(await texts(server, begun)).toHaveLength(9);
  });

  test('in another conversation is another message', async () => {
    await say(server, begun, message('a'));
    const other = await start(server);
    await say(server, other, message('a'));
    expect(await texts(server, other)).toEqual(['< Welcome', '> ja', '< You said: ja']);
  });

  test('after the bot failed is handed over again, under the same id', async () => {
    const failing = { ...message('a'), text: 'fail' };
    expect((await say(server, begun, failing)).status).toBe(502);
    expect((await say(server, begun, failing)).status).toBe(502);
    const [, one, other] = server.received.all;
    expect(one?.id).toBe(other?.id);
    expect(await texts(server, begun)).toEqual(['< Welcome', '> fail']);
  });
});

describe('pages of', () => {
  test.each([
    ['our own address', () => server.url, true],
    ['an allowed site', () => 'https://techniekpact.nl', true],
    ['no site', () => undefined, false],
    ['a file', () => 'null', false],
    ['another site', () => 'https://evil.com', false],
    ['a site that begins like an allowed one', () => 'https://techniekpact.nl.evil.com', false],
    ['a site that ends like an allowed one', () => 'https://nottechniekpact.nl', false],
    ['another scheme', () => 'http://techniekpact.nl', false],
    ['another port', () => 'https://techniekpact.nl:8443', false],
    ['a path', () => 'https://techniekpact.nl/', false],
    ['our own address over https', () => server.url.replace('http', 'https'), false],
  ])('row 39: %s: allowed or not', async (_name, originOf, allowed) => {
    const origin = originOf();
    const asked = origin === undefined ? {} : { origin };
    const answer = await ask(server, 'POST /tokens/generate', asked);
    const preflight = await ask(server, 'OPTIONS /tokens/generate', {
      ...asked,
      headers: { 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'authorization' },
    });
    expect([answer.status, preflight.status]).toEqual(allowed ? [200, 204] : [403, 403]);
    for (const { headers } of [answer, preflight]) {
      expect(headers.get('access-control-allow-origin')).toBe(allowed ? origin : null);
      expect(headers.get('vary')).toBe('Origin');
    }
    if (allowed) expect(preflight.headers.get('access-control-allow-headers')).toContain('Authorization');
    else expect(JSON.stringify(answer.body)).not.toContain('token"');
  });

  test('an allowed site can read why they were refused', async () => {
    const { headers } = await ask(server, 'POST /conversations', { origin: 'https://techniekpact.nl' });
    expect(headers.get('access-control-allow-origin')).toBe('https://techniekpact.nl');
  });

  test('nobody get headers on what is not Direct Line', async () => {
    const answer = await fetch(`${server.url}/elsewhere`, { headers: { Origin: server.url } });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

test('behind a public address, that address is our own and the one that streams have', async () => {
  const behind = await startEchoServer({ publicUrl: 'https://chat.techniekpact.nl' });
  const refused = await ask(behind, 'POST /tokens/generate', { origin: behind.url });
  expect(refused.status).toBe(403);
  const token = await generateToken(behind, 'https://chat.techniekpact.nl');
  const answer = await ask(behind, 'POST /conversations', { token });
  expect(field(answer, 'streamUrl')).toMatch(/^wss:\/\/chat\.techniekpact\.nl\/v3\/directline\//);
  await behind.close();
});
