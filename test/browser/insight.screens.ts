import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Service } from '../../bot/service';
import { openLmdbStore } from '../../bot/state/lmdb';
import { EditorsDesk, ROOT } from '../bot/editor/desk';
import { simulate } from '../bot/insight/simulation';
import { talking } from '../bot/insight/talk';
import { runService } from '../bot/server/running';
import { launchBrowser, visit } from './browser';

jest.setTimeout(1_200_000);

/** `npm run screenshots:insight`: every view of /inzicht, light and dark, wide and on a phone, for docs/insight.md. */
const FOLDER = join(ROOT, 'docs', 'screenshots', 'insight');
const CONVERSATIONS = 300;
const NOW = Date.parse('2026-11-29T23:00:00+01:00');
const state = mkdtempSync(join(tmpdir(), 'techniekpact-screens-'));
const desk = new EditorsDesk();
let service: Service;
let browser: Browser;
let cookie: { name: string; value: string; url: string };

beforeAll(async () => {
  const store = openLmdbStore(state);
  await simulate(await talking('2026-11-16T00:00:00+01:00', store), { seed: 7, conversations: CONVERSATIONS });
  await store.close();
  const git = (...args: string[]): Buffer => execFileSync('git', args, { cwd: desk.root });
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=x', '-c', 'user.email=x@example.nl', 'commit', '--quiet', '--message', 'all');
  const around = { folder: state, root: desk.root, now: () => NOW };
  [service, browser] = await Promise.all([runService({ INSIGHT_SAVE: 'git' }, around), launchBrowser()]);
  const response = await fetch(service.address + service.entrance, { redirect: 'manual' });
  const value = /^inzicht=([^;]+)/.exec(response.headers.getSetCookie()[0] ?? '')?.[1] ?? '';
  cookie = { name: 'inzicht', value, url: `${service.address}/inzicht` };
  mkdirSync(FOLDER, { recursive: true });
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
  rmSync(state, { recursive: true, force: true });
  desk.clear();
});

const under = (title: string) => (page: Page) =>
  page
    .locator('h2', { hasText: title })
    .first()
    .evaluate((heading) => heading.scrollIntoView());

async function checked(page: Page): Promise<void> {
  while ((await page.getByText('De hele controle loopt nog').count()) > 0) await page.reload();
  await under('De kennis')(page);
}

async function changed(page: Page): Promise<void> {
  await page
    .locator('[name="kort.nl"]')
    .fill('Bij bol zit je vooral op school. Bij bbl heb je een baan bij een bedrijf.');
  await page.locator('[name="label.nl"]').fill('Het verschil van bol en bbl');
  await page.locator('#problems button').first().waitFor();
  await page.locator('[name="label.nl"]').fill('Bol of bbl');
  await page.locator('[name="question.nl"]').fill('Hoe zit het met leren en werken?');
  await page.getByText(/van \d+ bekende vragen|Alle \d+ bekende/).waitFor();
  await page.frameLocator('#after').locator('article').last().waitFor();
  await page.locator('#effects').evaluate((heading) => heading.scrollIntoView());
}

async function mistaken(page: Page): Promise<void> {
  await page.locator('[name="label.nl"]').fill('Het hele verschil tussen bol en bbl');
  await page.locator('[id="wrong-label.nl"] li').waitFor();
  await page.locator('[name="label.nl"]').evaluate((field) => field.scrollIntoView({ block: 'center' }));
}

const VIEWS: { name: string; path: string; prepare?: (page: Page) => Promise<void> }[] = [
  { name: 'overview', path: '/inzicht' },
  { name: 'guide', path: '/inzicht', prepare: under('Gids:') },
  { name: 'answers', path: '/inzicht', prepare: under('Antwoorden') },
  { name: 'unanswered', path: '/inzicht', prepare: under('Zonder antwoord') },
  { name: 'health', path: '/inzicht', prepare: checked },
  { name: 'board', path: '/inzicht/een-pagina' },
  { name: 'list', path: '/inzicht/antwoorden' },
  { name: 'edit', path: '/inzicht/antwoorden/bol-of-bbl', prepare: changed },
  { name: 'mistake', path: '/inzicht/antwoorden/bol-of-bbl', prepare: mistaken },
];
const SIZES = { wide: { width: 1280, height: 860 }, phone: { width: 360, height: 720 } };

describe.each(VIEWS)('$name', ({ name, path, prepare }) => {
  test.each([
    ['wide', 'light'],
    ['wide', 'dark'],
    ['phone', 'light'],
    ['phone', 'dark'],
  ] as const)('%s, %s', async (size, colorScheme) => {
    const device: BrowserContextOptions = { viewport: SIZES[size], colorScheme, reducedMotion: 'reduce' };
    const { page, leave } = await visit(browser, device);
    page.setDefaultTimeout(170_000);
    await page.context().addCookies([cookie]);
    await page.goto(`${service.address}${path}?taal=nl`, { waitUntil: 'load' });
    await prepare?.(page);
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(FOLDER, `${name}-${size}-${colorScheme}.png`), animations: 'disabled' });
    await leave();
  });
});
