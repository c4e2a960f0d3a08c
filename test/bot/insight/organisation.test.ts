import type { Service } from '../../../bot/service';
import { runService } from '../server/running';
import { CLIENT_SETTINGS, type Issuer, startIssuer } from './issuer';

let issuer: Issuer;
let service: Service;
beforeAll(async () => {
  issuer = await startIssuer();
  service = await runService({ INSIGHT_ISSUER: issuer.url, INSIGHT_ROLE: 'Insight.Editor', ...CLIENT_SETTINGS });
});
afterAll(async () => {
  await service?.close();
  await issuer?.close();
});

const get = (url: string, cookie = '') => fetch(url, { redirect: 'manual', headers: { cookie } });
const cookieOf = (response: Response): string => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
const location = (response: Response): string => response.headers.get('location') ?? '';

/** To the login of the organisation and back; gives the answer and the address that it was sent back to. */
async function logIn() {
  const leaving = await get(`${service.address}/inzicht/inloggen`);
  const back = location(await get(location(leaving)));
  return { back, errand: cookieOf(leaving), answer: await get(back, cookieOf(leaving)) };
}

test('an editor with the role comes in; the page then opens', async () => {
  issuer.roles = ['Insight.Editor'];
  const { answer } = await logIn();
  expect(answer.status).toBe(303);
  expect(location(answer)).toBe('/inzicht');
  expect(await (await get(`${service.address}/inzicht`, cookieOf(answer))).text()).toContain('Deze week');
});

test('someone without the role stays out', async () => {
  issuer.roles = ['Another.Role'];
  const { answer } = await logIn();
  expect(answer.status).toBe(200);
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(await answer.text()).toContain('Je account mag hier niet in');
});

test('a way back that another browser began, that is used twice, or that was changed, leads nowhere', async () => {
  issuer.roles = ['Insight.Editor'];
  const { back, errand } = await logIn();
  for (const [url, cookie] of [
    [back, ''],
    [back, errand],
    [`${back}x`, errand],
  ] as const) {
    const answer = await get(url, cookie);
    expect([url, answer.status]).toEqual([url, 200]);
    expect(answer.headers.getSetCookie()).toEqual([]);
  }
});

test('there is no link that works once beside the login', async () => {
  expect(service.entrance).toBeUndefined();
  expect((await get(`${service.address}/inzicht/binnen?sleutel=x`)).status).toBe(404);
  expect(await (await get(`${service.address}/inzicht`)).text()).toContain('/inzicht/inloggen');
});
