import type { Service } from '../../../bot/service';
import { loadKnowledge } from '../../../knowledge/load';
import { draftDesk } from '../editor/draft/draft-desk';
import { runService } from '../server/running';

let service: Service;
beforeAll(async () => {
  service = await runService();
});
afterAll(() => service.close());

const get = (path: string, headers = {}) => fetch(service.address + path, { redirect: 'manual', headers });

/** Goes in by the link, and gives the cookie that came with it. */
async function enter(): Promise<string> {
  const response = await get(service.entrance ?? '');
  expect(response.status).toBe(303);
  const [cookie = ''] = response.headers.getSetCookie();
  expect(cookie).toMatch(/^inzicht=.+HttpOnly; SameSite=Lax/);
  return cookie.split(';')[0] ?? '';
}

test('without the link nobody sees a figure; the link works once; with it the page is there', async () => {
  expect(await (await get('/inzicht')).text()).toContain('Inzicht is voor redacteuren');
  expect((await get('/inzicht/cijfers.csv')).status).toBe(404);
  expect((await get('/inzicht/beeld/verloop.svg')).status).toBe(404);
  expect(await (await get('/inzicht/binnen?sleutel=verzonnen')).text()).toContain('al gebruikt');
  const cookie = await enter();
  expect((await get(service.entrance ?? '')).status).toBe(200);
  const page = await get('/inzicht', { cookie });
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page.headers.get('content-security-policy')).not.toContain('script');
  expect(await page.text()).toMatch(/Deze week[\s\S]*Zonder antwoord[\s\S]*Wat verloopt[\s\S]*De kennis/);
  expect(await (await get('/inzicht?taal=en', { cookie })).text()).toContain('Without an answer');
  const picture = await get('/inzicht/beeld/verloop.svg?donker=1&smal=1', { cookie });
  expect(picture.headers.get('content-type')).toBe('image/svg+xml');
  expect(await picture.text()).toContain('width="340"');
  expect((await get('/inzicht/beeld/verzonnen.svg', { cookie })).status).toBe(404);
  expect(await (await get('/inzicht/cijfers.csv', { cookie })).text()).toMatch(
    /^week;what;of;part;locale;channel;count\r\n/,
  );
});

test('a cookie that somebody made up lets nobody in', async () => {
  const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
  const claims = Buffer.from('{"aud":"editor","exp":9999999999}').toString('base64url');
  expect((await get('/inzicht/cijfers.csv', { cookie: `inzicht=${none}.${claims}.` })).status).toBe(404);
});

test('where others can come and nobody can log in, there is no page', async () => {
  const open = await runService({ PUBLIC_URL: 'https://assistent.example.nl' });
  expect(open.entrance).toBeUndefined();
  await open.close();
});

test('the page tells the whole check of the knowledge once it is made, and what expires in 30 and in 90 days', async () => {
  const desk = draftDesk();
  desk.change('knowledge/faq/klussen.yaml', 'reviewBy: 2027-01-31', 'reviewBy: 2026-01-01');
  desk.change('knowledge/faq/klussen.yaml', 'Timmeren leer je op school.', 'Timmeren dient men op school te vernemen.');
  const known = loadKnowledge(desk.path('knowledge'));
  const small = await runService({}, { root: desk.root, knowledge: () => known });
  const [cookie = ''] = (await fetch(small.address + small.entrance, { redirect: 'manual' })).headers.getSetCookie();
  const page = async () => (await fetch(`${small.address}/inzicht`, { headers: { cookie } })).text();
  let shown = await page();
  while (shown.includes('De hele controle loopt nog')) shown = await page();
  expect(shown).toMatch(/Wat de controle vond[\s\S]*dit antwoord moest op 1 januari 2026 nagekeken zijn/);
  expect(shown).toContain('href="/inzicht/antwoorden/lassen-leren?taal=nl"');
  expect(shown).toMatch(/Binnen 30 dagen: 1[\s\S]*Binnen 90 dagen: 0 meer/);
  await small.close();
  desk.clear();
});
