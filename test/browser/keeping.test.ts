import type { Browser } from 'playwright-core';
import { speakerOf } from '../../locales';
import { launchBrowser, type Visit, visit } from './browser';
import { Chat } from './chat';
import { type RunningService, runBuiltService } from './service';

const say = speakerOf('nl');
let service: RunningService;
let browser: Browser;
let visitor: Visit;
let chat: Chat;

beforeAll(async () => {
  [service, browser] = await Promise.all([runBuiltService(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});
beforeEach(async () => {
  visitor = await visit(browser);
  await visitor.page.goto(service.address);
  chat = new Chat(visitor.page);
  await chat.welcomed();
});
afterEach(() => visitor.leave());

test('a reload keeps the conversation, and it goes on', async () => {
  await chat.tap(say('talk:start.teach'));
  const [said, heard, choices] = [
    await chat.questions.allInnerTexts(),
    await chat.answers.allInnerTexts(),
    await chat.labels(),
  ];
  await visitor.page.reload();
  await chat.choices.first().waitFor();
  expect(await chat.questions.allInnerTexts()).toEqual(said);
  expect(await chat.answers.allInnerTexts()).toEqual(heard);
  expect(await chat.labels()).toEqual(choices);
  await chat.tap(choices[0] ?? 'a first choice');
  expect(await chat.answers.count()).toBe(heard.length + 1);
  expect(visitor.problems).toEqual([]);
});

test('the server falls and rises: a friendly line, and the conversation goes on', async () => {
  await chat.tap(say('talk:start.teach'));
  const choices = await chat.labels();
  await service.kill();
  await chat.notice.getByText(say('page:offline')).waitFor();
  await service.startAgain();
  await chat.notice.getByText(say('page:online')).waitFor({ timeout: 60_000 });
  const before = await chat.answers.count();
  await chat.tap(choices[0] ?? 'a first choice');
  expect(await chat.answers.count()).toBe(before + 1);
  expect(visitor.problems.filter((problem) => !/ERR_CONNECTION_REFUSED|WebSocket connection/.test(problem))).toEqual(
    [],
  );
});

test('row 41: a token that no longer holds gives a new conversation, and a word about it', async () => {
  await chat.ask('Wat is een PDG?');
  const broken = `sessionStorage.setItem('techniekpact', '{"token":"no.longer.good"}')`;
  await visitor.page.addInitScript({ content: broken });
  await visitor.page.reload();
  await chat.notice.getByText(say('page:expired')).waitFor();
  await chat.welcomed();
  expect(await chat.questions.count()).toBe(0);
});

test('row 41: where no token can be had, the page shows the national desks, waits as long as it is told, and goes on', async () => {
  const { page, leave } = await visit(browser);
  await page.clock.install();
  let asked = 0;
  await page.route('**/tokens/generate', async (route) => {
    asked++;
    await route.fulfill({ status: 503, headers: { 'Retry-After': '300' } });
  });
  await page.goto(service.address);
  await page.locator('#meanwhile').getByRole('link').first().waitFor();
  expect(await page.locator('#notice').innerText()).toBe(say('page:offline'));
  // The installed clock also runs by itself, so a slow machine is well within what the server asked.
  await page.clock.runFor(120_000);
  expect(asked).toBe(1);
  await page.unroute('**/tokens/generate');
  await page.clock.runFor(180_000);
  await page.clock.resume();
  await new Chat(page).welcomed();
  expect(await page.locator('#meanwhile').isVisible()).toBe(false);
  await leave();
});
