import { gzipSync } from 'node:zlib';
import { nationalDesks } from '../../../bot/channels/web/national-desks';
import type { Service } from '../../../bot/service';
import { RESOURCES } from '../../../locales';
import { knownOnce, runService } from './running';

/** Bytes, gzipped, of what a site's pages load before anyone asks for help. */
const LIGHTEST = 6 * 1024;
const SITE = 'https://www.example.nl';

let service: Service;
beforeAll(async () => {
  service = await runService({ ALLOWED_ORIGINS: SITE });
});
afterAll(() => service.close());

const script = (headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${service.address}/widget.js`, { headers });

test('the script for other sites is light, with all its texts and desks', async () => {
  const text = await (await script()).text();
  expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(LIGHTEST);
  for (const locale of ['nl', 'en'] as const) {
    for (const said of Object.values(RESOURCES[locale].widget)) expect(text).toContain(said);
    for (const { url, name } of nationalDesks(knownOnce(), locale)) {
      expect(text).toContain(url);
      expect(text).toContain(name);
    }
  }
});

test('it has nothing that a strict policy forbids', async () => {
  const text = await (await script()).text();
  expect(text).not.toMatch(
    /innerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|createElement\("style"\)/,
  );
});

test.each(['br', 'gzip'])('it comes as %s, to any site, and again only when it has changed', async (encoding) => {
  const first = await script({ 'Accept-Encoding': encoding });
  expect(first.headers.get('content-encoding')).toBe(encoding);
  expect(first.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  const again = await script({ 'If-None-Match': first.headers.get('etag') ?? '' });
  expect(again.status).toBe(304);
});

test('the desks are the national ones, each with a purpose and a site', () => {
  const desks = nationalDesks(knownOnce(), 'nl');
  expect(desks.map(({ purpose }) => purpose)).toContain(RESOURCES.nl.contact.purpose.teach);
  expect(desks.length).toBeGreaterThanOrEqual(4);
  expect(desks.every(({ url }) => /^https:/.test(url))).toBe(true);
});

/** The site that the page will talk to. */
const hostIn = async (asked: string): Promise<unknown> => {
  const html = await (await fetch(`${service.address}/?op=${encodeURIComponent(asked)}`)).text();
  return JSON.parse(/id="settings">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}').host;
};

test('the chat talks to the page around it when that is of an agreed site, or our own', async () => {
  expect(await hostIn(SITE)).toBe(SITE);
  expect(await hostIn(service.address)).toBe(service.address);
});

test.each([
  'https://www.example.nl.evil.com',
  'http://www.example.nl',
  'https://example.nl',
  'null',
  '*',
  '"><script>',
])('and not with %s', async (asked) => {
  expect(await hostIn(asked)).toBeUndefined();
});

test('only agreed sites may show it in a frame', async () => {
  const { headers } = await fetch(`${service.address}/`);
  expect(headers.get('content-security-policy')).toContain(`frame-ancestors 'self' ${SITE}`);
});
