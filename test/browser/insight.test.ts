import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { Service } from '../../bot/service';
import { runService } from '../bot/server/running';
import { launchBrowser, PHONE, visit } from './browser';

let service: Service;
let browser: Browser;
let cookie: { name: string; value: string; url: string };
beforeAll(async () => {
  [service, browser] = await Promise.all([runService(), launchBrowser()]);
  const response = await fetch(service.address + service.entrance, { redirect: 'manual' });
  const value = /^inzicht=([^;]+)/.exec(response.headers.getSetCookie()[0] ?? '')?.[1] ?? '';
  cookie = { name: 'inzicht', value, url: `${service.address}/inzicht` };
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

/** The page with everything on it unfolded. */
async function open(page: Page, taal: string): Promise<void> {
  await page.context().addCookies([cookie]);
  await page.goto(`${service.address}/inzicht?taal=${taal}`, { waitUntil: 'load' });
  for (const summary of await page.locator('summary').all()) await summary.press('Enter');
}

test.each([
  ['nl', 'on a desktop', {}],
  ['en', 'on a phone in the dark', { ...PHONE, colorScheme: 'dark' as const }],
])('%s, %s: no violation, nothing beside the screen, every picture there and every table unfolds by key', async (taal, _name, device) => {
  const { page, leave, problems } = await visit(browser, device);
  await open(page, taal);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  const beside = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  expect(await page.evaluate<number>(beside)).toBeLessThanOrEqual(0);
  const widths = await page.evaluate<number[]>('[...document.images].map(({ naturalWidth }) => naturalWidth)');
  // The lines and the heat map: a guide that nobody started has no picture.
  expect(widths).toHaveLength(2);
  expect(Math.min(...widths)).toBeGreaterThan(0);
  expect(await page.locator('details:not([open])').count()).toBe(0);
  expect(problems).toEqual([]);
  await leave();
});

test('the page for the board prints on one sheet of A4', async () => {
  const { page, leave } = await visit(browser);
  await page.context().addCookies([cookie]);
  await page.goto(`${service.address}/inzicht/een-pagina`, { waitUntil: 'load' });
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  await leave();
});
