import { request } from 'node:http';
import https from 'node:https';
import { sign } from 'jsonwebtoken';
import type { Service } from '../../../bot/service';
import { captureLog } from '../captured-log';
import { runService } from '../server/running';
import { startTokenIssuer, type TokenIssuer } from './token-issuer';

const APP = '11111111-2222-3333-4444-555555555555';
const OTHER_APP = '99999999-2222-3333-4444-555555555555';
const TENANT = '66666666-7777-8888-9999-000000000000';
const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';
const AZURE = { MicrosoftAppId: APP, MicrosoftAppTenantId: TENANT, MicrosoftAppPassword: 'hunter2' };
const CHANNEL_ISSUER = 'https://api.botframework.com';
const BOT_ISSUER = `https://login.microsoftonline.com/${TENANT}/v2.0`;

let issuer: TokenIssuer;
let service: Service;
/** Calls that left this process, but for those of the test itself and for keys. */
const left: string[] = [];
beforeAll(async () => {
  issuer = await startTokenIssuer();
  service = await runService(AZURE, { cloud: issuer.cloud });
  // The SDK tells every refusal there.
  jest.spyOn(console, 'error').mockReturnValue();
  jest.spyOn(https, 'request').mockImplementation((...[to]) => {
    left.push(JSON.stringify(to));
    throw new Error('Nothing may leave this machine.');
  });
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (to) => {
    left.push(String(to));
    throw new Error('Nothing may leave this machine.');
  });
});
afterAll(async () => {
  jest.restoreAllMocks();
  await service.close();
  await issuer.close();
});
beforeEach(() => void left.splice(0));

const ACTIVITY = {
  ...{
    type: 'message',
    id: '1',
    text: 'wat is een pdg',
    locale: 'nl-NL',
    channelId: 'msteams',
    serviceUrl: SERVICE_URL,
  },
  ...{ conversation: { id: 'c' }, from: { id: 'u' }, recipient: { id: 'b' }, deliveryMode: 'expectReplies' },
};

const now = Math.floor(Date.now() / 1000);
const GOOD = { iss: CHANNEL_ISSUER, aud: APP, serviceurl: SERVICE_URL, exp: now + 600, nbf: now - 600 };
const { exp: _exp, ...ENDLESS } = GOOD;
const FROM_BOT = { iss: BOT_ISSUER, aud: APP, ver: '2.0', azp: APP, exp: now + 600 };

interface Answer {
  status: number;
  body: string;
}

/** An activity with these Authorization headers, as they stand. */
function post(authorization: string[], activity: object = {}, { address } = service): Promise<Answer> {
  const body = JSON.stringify({ ...ACTIVITY, ...activity });
  const headers = ['Content-Type', 'application/json', 'Host', 'localhost', 'Content-Length', `${body.length}`];
  return new Promise((resolve, reject) => {
    const outgoing = request(`${address}/api/messages`, {
      method: 'POST',
      headers: [...headers, ...authorization.flatMap((value) => ['Authorization', value])],
    });
    outgoing.on('error', reject).on('response', (response) => {
      let told = '';
      response.on('data', (chunk) => (told += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: told }));
    });
    outgoing.end(body);
  });
}

const bearer = (token: string): string => `Bearer ${token}`;
const REFUSED = { status: 401, body: '' };

test('row 4: a token that the channel signed for us lets its activity in, and is answered', async () => {
  const { status, body } = await post([bearer(issuer.sign(GOOD))]);
  expect([status, JSON.parse(body).activities.at(-1).channelData.techniekpact.ids]).toEqual([200, ['pdg']]);
  expect(issuer.asked).toEqual(['/channel', '/channel/keys']);
});

describe('row 4: refused with an empty body, and no call leaves:', () => {
  const hmac = () => sign(GOOD, 'a secret that both might share, 32+ bytes', { keyid: 'channel' });
  test.each<[string, () => string]>([
    ['no token', () => ''],
    ['a scheme without a token', () => 'Bearer'],
    ['another scheme', () => 'Basic dGVjaG5pZWs6cGFjdA=='],
    ['garbage', () => bearer('garbage')],
    ['three parts of garbage', () => bearer('eyJh.eyJi.x')],
    ['an empty payload', () => bearer(sign('', 'x'.repeat(32)))],
    ['an expired one', () => bearer(issuer.sign({ ...GOOD, exp: now - 600 }))],
    ['one for later', () => bearer(issuer.sign({ ...GOOD, nbf: now + 600 }))],
    ['one that never expires', () => bearer(issuer.sign(ENDLESS))],
    ['one for another app', () => bearer(issuer.sign({ ...GOOD, aud: OTHER_APP }))],
    ['one for nobody', () => bearer(issuer.sign({ ...GOOD, aud: undefined }))],
    ['one of another issuer', () => bearer(issuer.sign({ ...GOOD, iss: 'https://evil.example' }))],
    ['one of no issuer', () => bearer(issuer.sign({ ...GOOD, iss: undefined }))],
    ['one by a key that nobody published', () => bearer(issuer.sign(GOOD, { by: 'stranger' }))],
    ['one by a stranger under a known name', () => bearer(issuer.sign(GOOD, { by: 'stranger', keyid: 'channel' }))],
    ['one by the key of bots', () => bearer(issuer.sign(GOOD, { by: 'bot' }))],
    ['one that is not signed', () => bearer(sign(GOOD, '', { algorithm: 'none' }))],
    ['one that is signed by a shared secret', () => bearer(hmac())],
    ['a changed one', () => bearer(issuer.sign(GOOD).replace(/\.[^.]+\./, `.${changed()}.`))],
    ['a good one in lower case', () => `bearer ${issuer.sign(GOOD)}`],
    ['a good one and something more', () => `${bearer(issuer.sign(GOOD))} more`],
  ])('%s', async (_what, authorization) => {
    const value = authorization();
    expect(await post(value ? [value] : [])).toEqual(REFUSED);
    expect(left).toEqual([]);
  });

  const changed = () => Buffer.from(JSON.stringify({ ...GOOD, exp: now + 6000 })).toString('base64url');

  test('two tokens, though the first is good', async () => {
    expect(await post([bearer(issuer.sign(GOOD)), bearer('garbage')])).toEqual(REFUSED);
  });

  test('a good one of a key that may not speak for this channel', async () => {
    const token = bearer(issuer.sign(GOOD, { by: 'teams' }));
    expect((await post([token])).status).toBe(200);
    expect(await post([token], { channelId: 'webchat' })).toEqual(REFUSED);
  });

  test('an activity that says it comes from a channel with its own rules', async () => {
    expect(await post([bearer(issuer.sign(GOOD))], { channelId: 'AseChannel' })).toEqual(REFUSED);
  });
});

describe('row 5: refused though its signature is good:', () => {
  test.each([
    ['a serviceUrl that differs from the claim', {}, { serviceUrl: 'https://smba.trafficmanager.net/amer/' }],
    ['no claim of a serviceUrl', { serviceurl: undefined }, {}],
    ['an empty claim', { serviceurl: '' }, {}],
    ['a blank serviceUrl', { serviceurl: ' ' }, { serviceUrl: ' ' }],
    [
      'a serviceUrl that both agree on, elsewhere',
      { serviceurl: 'https://evil.example/' },
      { serviceUrl: 'https://evil.example/' },
    ],
    ['the embedded channel', { serviceurl: 'urn:local:directline' }, { serviceUrl: 'urn:local:directline' }],
  ])('%s', async (_what, claims, activity) => {
    expect(await post([bearer(issuer.sign({ ...GOOD, ...claims }))], activity)).toEqual(REFUSED);
    expect(left).toEqual([]);
  });

  test('an empty serviceUrl, which is no activity at all', async () => {
    expect((await post([bearer(issuer.sign({ ...GOOD, serviceurl: '' }))], { serviceUrl: '' })).status).toBe(400);
  });
});

describe('row 6: a token with the claims of a skill is refused:', () => {
  test.each([
    ['of another bot, version 2', { ...FROM_BOT, azp: OTHER_APP }],
    ['of another bot, version 1', { ...FROM_BOT, ver: '1.0', azp: undefined, appid: OTHER_APP }],
    ['without who asks', { ...FROM_BOT, azp: undefined }],
    ['for another bot', { ...FROM_BOT, aud: OTHER_APP, azp: OTHER_APP }],
    ['without a version', { ...FROM_BOT, ver: undefined, azp: OTHER_APP }],
    ['signed as a channel would', { ...GOOD, ver: '2.0', azp: OTHER_APP, appid: OTHER_APP }],
  ])('%s', async (_what, claims) => {
    const by = claims.iss === CHANNEL_ISSUER ? 'channel' : 'bot';
    expect(await post([bearer(issuer.sign(claims, { by }))])).toEqual(REFUSED);
    expect(left).toEqual([]);
  });
});

test('row 4: why a token was refused stands in the log, and nothing of the token', async () => {
  const { log, lines } = captureLog();
  const watched = await runService(AZURE, { cloud: issuer.cloud, log });
  const token = issuer.sign({ ...GOOD, exp: now - 600 });
  expect(await post([bearer(token)], {}, watched)).toEqual(REFUSED);
  await watched.close();
  expect(lines.filter(({ msg }) => msg === 'A request was refused.')).toHaveLength(1);
  expect(JSON.stringify(lines)).not.toContain(token.split('.')[2]);
  expect(JSON.stringify(lines)).not.toContain('hunter2');
});
