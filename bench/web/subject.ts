import type { Browser, Locator } from 'playwright-core';
import { median } from '../report/figures';
import type { Column, Row } from '../report/table';
import { serve } from '../serve/child';
import type { Subject } from '../subject';
import { type Site, serveSite } from './sites';
import { type Cost, launch, type Visitor, visitor } from './visit';

const COLUMNS: Column[] = [
  { name: 'until usable', unit: 'ms', better: 'lower', digits: 0 },
  { name: 'loaded by then', unit: 'kB', better: 'lower', digits: 1 },
  { name: 'requests by then', unit: 'count', better: 'lower', digits: 0 },
];

const TIMES = 3;

/** A stretch of a visit: what is opened, and when it can be used. */
type Stretch = (visitor: Visitor, site: Site) => Promise<Cost>;

const shown = (locator: Locator): Promise<void> => locator.waitFor({ state: 'visible', timeout: 120_000 });

const STRETCHES: Record<string, Stretch> = {
  "the assistant's page": ({ page, cost }, { assistant }) =>
    cost(async () => {
      await page.goto(assistant, { waitUntil: 'commit' });
      await shown(page.locator('#shell-input:enabled'));
    }),
  'its Web Chat under it': ({ page, cost }, { assistant }) =>
    cost(async () => {
      await page.goto(assistant, { waitUntil: 'commit' });
      await shown(page.locator('[data-id="webchat-sendbox-input"]:enabled'));
    }),
  "Microsoft's plain page": ({ page, cost }, { address }) =>
    cost(async () => {
      await page.goto(`${address}/plain`, { waitUntil: 'commit' });
      await shown(page.locator('[data-id="webchat-sendbox-input"]:enabled'));
    }),
  'the widget, before opening': ({ page, cost }, { address }) =>
    cost(async () => {
      await page.goto(`${address}/widget`, { waitUntil: 'commit' });
      await shown(page.locator('techniekpact-hulp .launcher'));
    }),
  'the widget, on opening': async ({ page, cost }, { address }) => {
    await page.goto(`${address}/widget`);
    const launcher = page.locator('techniekpact-hulp .launcher');
    await shown(launcher);
    return cost(async () => {
      await launcher.click();
      await shown(page.frameLocator('techniekpact-hulp iframe').locator('#shell-input:enabled'));
    });
  },
};

export const web: Subject = {
  title: 'First visit on a phone: slow 4G, a processor four times slower, nothing cached',
  measure: async () => {
    const [site, browser] = [await serveSite(), await launch()];
    const served = await serve('assistant', { ALLOWED_ORIGINS: site.address });
    site.assistant = served.address;
    try {
      const rows: Row[] = [];
      for (const [name, stretch] of Object.entries(STRETCHES))
        rows.push({ name, values: await measure(browser, site, stretch) });
      return { columns: COLUMNS, rows };
    } finally {
      await browser.close();
      await served.end();
      site.close();
    }
  },
};

async function measure(browser: Browser, site: Site, stretch: Stretch): Promise<number[]> {
  const costs: Cost[] = [];
  for (let time = 0; time < TIMES; time++) {
    const someone = await visitor(browser);
    costs.push(await stretch(someone, site));
    await someone.leave();
  }
  const middle = (of: (cost: Cost) => number): number => median(costs.map(of));
  return [middle(({ ms }) => ms), middle(({ bytes }) => bytes / 1000), middle(({ requests }) => requests)];
}
