import type { Browser, Page } from 'playwright-core';
import { RESOURCES, speakerOf } from '../../locales';
import { launchBrowser, type Visit, visit } from './browser';
import { Chat } from './chat';
import { type RunningService, runBuiltService } from './service';
import { violationsOn } from './violations';

const say = speakerOf('nl');
let service: RunningService;
let browser: Browser;
let visitor: Visit;
let page: Page;
let chat: Chat;
/** Lets Web Chat's script come. */
let arrive: () => void;

beforeAll(async () => {
  [service, browser] = await Promise.all([runBuiltService(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await service?.stop();
});
beforeEach(async () => {
  visitor = await visit(browser);
  page = visitor.page;
  chat = new Chat(page);
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/webchat-*.js', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(service.address, { waitUntil: 'commit' });
  await scriptNamed(page);
});
afterEach(async () => {
  const { problems } = visitor;
  await visitor.leave();
  expect(problems).toEqual([]);
});

/** Resolves once the page names the script of Web Chat, loaded or not. */
const scriptNamed = (on: Page) => on.locator('script[src*=webchat-]').first().waitFor({ state: 'attached' });
const field = () => page.locator('#shell input');

test('before Web Chat is there, the page says and offers what the assistant will, without a violation', async () => {
  const said = await page.locator('#shell .bubble').innerText();
  const offered = await page.locator('#shell-starts button').allInnerTexts();
  expect(await violationsOn(page)).toEqual([]);
  arrive();
  await chat.welcomed();
  expect(await chat.answers.first().innerText()).toBe(said);
  expect(await chat.labels()).toEqual(offered);
  expect(await page.locator('#shell').count()).toBe(0);
});

test('what is tapped and typed meanwhile is sent in order, and what was not sent yet stays in the box', async () => {
  await page.locator('#shell-starts').getByText(say('talk:start.teach')).click();
  for (const words of ['Wat is een PDG?', 'Wat kost een PDG?']) {
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.type('En hoe lang duurt het');
  for (let pressed = 0; pressed < 4; pressed++) await page.keyboard.press('ArrowLeft');
  await page.getByText(say('page:loading')).waitFor();
  const asked = [say('talk:start.teach'), 'Wat is een PDG?', 'Wat kost een PDG?'];
  expect(await page.locator('#shell .mine').allInnerTexts()).toEqual(asked);
  arrive();
  await chat.answers.nth(3).waitFor();
  expect(await chat.questions.allInnerTexts()).toEqual(asked);
  expect(await chat.input.inputValue()).toBe('En hoe lang duurt het');
  await page.keyboard.type('?');
  expect(await chat.input.inputValue()).toBe('En hoe lang duurt? het');
});

test('a word that is being composed is finished first', async () => {
  await field().focus();
  await field().dispatchEvent('compositionstart');
  arrive();
  await page.locator('#chat article .webchat__bubble').first().waitFor({ state: 'attached' });
  expect(await field().isVisible()).toBe(true);
  await field().dispatchEvent('compositionend');
  await chat.welcomed();
  expect(await page.locator('#shell').count()).toBe(0);
});

test('someone who comes back sees no welcome first', async () => {
  arrive();
  await chat.welcomed();
  await chat.ask('Wat is een PDG?');
  await page.unroute('**/webchat-*.js');
  await page.route('**/webchat-*.js', () => undefined);
  await page.reload({ waitUntil: 'commit' });
  await scriptNamed(page);
  expect(await page.locator('#shell .bubble').first().isVisible()).toBe(false);
  expect(await field().isVisible()).toBe(true);
});

test('a script that does not come, neither ahead nor when it is needed, is asked for again', async () => {
  const { page: other, leave } = await visit(browser);
  let asked = 0;
  await other.route('**/webchat-*.js', (route) => (asked++ < 2 ? route.abort() : route.continue()));
  await other.goto(service.address);
  await other.locator('#notice').getByText(RESOURCES.nl.page.offline).waitFor();
  await other.locator('#chat article .webchat__bubble').first().waitFor();
  await leave();
  arrive();
});
