import type { Browser, Page } from 'playwright-core';
import { speakerOf } from '../../locales';
import { launchBrowser, PHONE, type Visit, visit } from './browser';
import { Chat } from './chat';
import { type RunningService, runBuiltService } from './service';
import { violationsOn } from './violations';

const say = speakerOf('nl');
let service: RunningService;
let browser: Browser;
beforeAll(async () => {
  [service, browser] = await Promise.all([runBuiltService(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

const widthOver = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe.each([
  ['on a desktop', {}],
  ['on a phone of 360 px', PHONE],
])('%s', (_name, device) => {
  let visitor: Visit;
  let chat: Chat;
  beforeAll(async () => {
    visitor = await visit(browser, device);
    await visitor.page.goto(service.address);
    chat = new Chat(visitor.page);
    await chat.welcomed();
  });
  afterAll(() => visitor.leave());

  test('the welcome has no violation and nothing beside the screen', async () => {
    expect(await violationsOn(visitor.page)).toEqual([]);
    expect(await widthOver(visitor.page)).toBeLessThanOrEqual(0);
  });

  test('nor has an answer', async () => {
    await chat.ask('Wat is het verschil tussen bol en bbl?');
    expect(await violationsOn(visitor.page)).toEqual([]);
    expect(await widthOver(visitor.page)).toBeLessThanOrEqual(0);
  });

  test('nor has a whole guide, from its first question to the card of its outcome', async () => {
    let said = await chat.ask(say('talk:start.teach'));
    expect(await violationsOn(visitor.page)).toEqual([]);
    for (let asked = 0; asked < 6 && !said.includes('geen toezegging'); asked++) {
      const [first] = await chat.labels();
      said = await chat.tap(first ?? 'a first choice');
    }
    expect(said).toContain('geen toezegging');
    expect(await violationsOn(visitor.page)).toEqual([]);
    expect(await widthOver(visitor.page)).toBeLessThanOrEqual(0);
  });
});

test.each([
  '/privacy',
  '/voorwaarden',
  '/toegankelijkheid',
  '/werking',
  '/privacy?taal=en',
  '/voorwaarden?taal=en',
  '/toegankelijkheid?taal=en',
  '/werking?taal=en',
])('%s has no violation', async (path) => {
  const { page, leave } = await visit(browser, PHONE);
  await page.goto(service.address + path);
  expect(await violationsOn(page)).toEqual([]);
  await leave();
});

test('a whole guide can be walked with the keyboard alone', async () => {
  const { page, leave } = await visit(browser);
  await page.goto(service.address);
  const chat = new Chat(page);
  await chat.welcomed();
  let said = await chat.answerTo(async () => {
    await chat.input.focus();
    await page.keyboard.type(say('talk:start.teach'));
    await page.keyboard.press('Enter');
  });
  for (let asked = 0; asked < 6 && !said.includes('geen toezegging'); asked++) {
    said = await chat.answerTo(async () => {
      await focusByTab(page);
      await page.keyboard.press('Enter');
    });
  }
  expect(said).toContain('geen toezegging');
  await leave();
});

/** Shift+Tab from the message box until a choice has the focus. */
async function focusByTab(page: Page): Promise<void> {
  for (let pressed = 0; pressed < 12; pressed++) {
    if (await page.evaluate<boolean>("document.activeElement?.matches('#chat [role=toolbar] button')")) return;
    await page.keyboard.press('Shift+Tab');
  }
  throw new Error('No choice could be reached with Shift+Tab.');
}

test('everything the page needs comes from its own address', async () => {
  const { page, leave } = await visit(browser);
  const hosts = new Set<string>();
  page.on('request', (request) => {
    if (request.url().startsWith('http')) hosts.add(new URL(request.url()).host);
  });
  await page.goto(service.address);
  const chat = new Chat(page);
  await chat.welcomed();
  await chat.ask('Wat is een PDG?');
  expect([...hosts]).toEqual([new URL(service.address).host]);
  await leave();
});
