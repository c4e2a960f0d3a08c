import type { Browser, Page } from 'playwright-core';
import { speakerOf } from '../../locales';
import { launchBrowser, type Visit, visit } from './browser';
import { type Playground, runPlayground } from './playground';
import { type RunningService, runBuiltService } from './service';

const say = speakerOf('en');
let service: RunningService;
let playground: Playground;
let browser: Browser;
let visitor: Visit;
let page: Page;

beforeAll(async () => {
  [service, browser] = await Promise.all([runBuiltService(), launchBrowser()]);
  playground = await runPlayground(service.address);
  visitor = await visit(browser, { viewport: { width: 1300, height: 900 } });
  page = visitor.page;
  await page.goto(playground.address, { waitUntil: 'domcontentloaded' });
});
afterAll(async () => {
  await browser?.close();
  playground?.stop();
  await service?.stop();
});

test('in a personal chat it welcomes with buttons; a tap starts a guide and uses the card up', async () => {
  await page.getByText('I am a computer').first().waitFor();
  await page.getByRole('button', { name: say('talk:start.teach') }).click();
  await page.getByText(say('teams:used', { label: say('talk:start.teach') })).waitFor();
  await page.getByRole('button', { name: 'Now and then' }).click();
  await page.getByText('This is advice, not a promise').first().waitFor();
});

test('in a group chat it introduces itself, and a guide is for a chat alone', async () => {
  await page.getByRole('treeitem', { name: /Group Chat/ }).click();
  await page
    .locator('p', { hasText: /Noem mij met @|Mention me with @/ })
    .first()
    .waitFor();
  await post('teach technology', 'Send Message');
  await page
    .locator('p', { hasText: /alleen met jou|with you alone/ })
    .first()
    .waitFor();
});

test('in a channel it answers the message that mentions it, and not the one that does not', async () => {
  await page.getByRole('treeitem', { name: /General/ }).click();
  await page
    .locator('p', { hasText: /Noem mij met @|Mention me with @/ })
    .first()
    .waitFor();
  await page.getByRole('textbox').first().click();
  await page.keyboard.type('not for the assistant');
  await page.getByRole('button', { name: 'Post' }).click();
  await page.getByText('not for the assistant').waitFor();
  await post('what is the difference between bol and bbl', 'Post');
  await page
    .locator('p', { hasText: /Checked on|Gecontroleerd op/ })
    .first()
    .waitFor();
  // Its welcome and the one answer: nothing to the message that did not name it.
  expect(await page.getByText('Test Bot', { exact: true }).count()).toBe(3);
});

/** Types a message that mentions the assistant, chosen from the list that the Playground shows. */
async function post(words: string, button: string): Promise<void> {
  await page.getByRole('textbox').first().click();
  await page.keyboard.type('@Test');
  await page.getByRole('menuitem').first().click();
  await page.keyboard.type(` ${words}`);
  await page.getByRole('button', { name: button }).first().click();
}
