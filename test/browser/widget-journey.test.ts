import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { RESOURCES, speakerOf } from '../../locales';
import { FLAGS } from './browser';
import { type Embedded, runEmbedded } from './host-page';
import { Widget } from './widget';

const say = speakerOf('nl');
const { widget: words } = RESOURCES.nl;
const profile = mkdtempSync(join(tmpdir(), 'techniekpact-profile-'));
let embedded: Embedded;
/** An ordinary window, set to let frames of other sites keep something: a private one denies it. */
let context: BrowserContext;
let page: Page;
let widget: Widget;

beforeAll(async () => {
  embedded = await runEmbedded();
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ profile: { cookie_controls_mode: 0 } }));
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  context = await chromium.launchPersistentContext(profile, { executablePath, args: FLAGS, locale: 'nl-NL' });
  context.setDefaultTimeout(30_000);
});
afterAll(async () => {
  await context?.close();
  await embedded?.stop();
  rmSync(profile, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await context.newPage();
  widget = new Widget(page);
  await page.goto(embedded.site.address);
});
afterEach(() => page.close());

/** What this tab keeps, of the page's site and of the assistant's. */
async function kept(): Promise<string[]> {
  const keys = 'Object.keys(sessionStorage).concat(Object.keys(localStorage))';
  const frame = page.frames().find((each) => each.url().startsWith(embedded.service.address));
  return [...(await page.evaluate<string[]>(keys)), ...((await frame?.evaluate<string[]>(keys)) ?? [])];
}

/** Changes what the chat's frame keeps. */
async function rewrite(change: string): Promise<void> {
  const frame = page.frames().find((each) => each.url().startsWith(embedded.service.address));
  const code = `(() => { const kept = JSON.parse(sessionStorage.techniekpact); ${change}; return JSON.stringify(kept); })()`;
  const broken = await frame?.evaluate<string>(code);
  await page.addInitScript({
    content: `if (window.name && location.origin === '${embedded.service.address}' && !sessionStorage.changed) {
      sessionStorage.changed = 'yes'; sessionStorage.techniekpact = ${JSON.stringify(broken)}; }`,
  });
}

test('on the next page, and after a reload, it goes on where it was without taking the focus', async () => {
  await widget.open();
  await widget.chat.tap(say('talk:start.teach'));
  const [said, heard, choices] = [
    await widget.chat.questions.allInnerTexts(),
    await widget.chat.answers.allInnerTexts(),
    await widget.chat.labels(),
  ];
  expect(await kept()).toEqual(['techniekpact-hulp', 'techniekpact']);
  for (const goOn of [() => page.locator('#next').click(), () => page.reload()]) {
    await goOn();
    await widget.chat.choices.first().waitFor();
    expect(await widget.focus()).toBe('body');
    expect(await widget.chat.questions.allInnerTexts()).toEqual(said);
    expect(await widget.chat.answers.allInnerTexts()).toEqual(heard);
    expect(await widget.chat.labels()).toEqual(choices);
  }
  await widget.chat.tap(choices[0] ?? 'a first choice');
  expect(await widget.chat.answers.count()).toBe(heard.length + 1);
});

test('what a page already heard is no news on the next one', async () => {
  const told = await widget.listen();
  await page.reload();
  await widget.open();
  await widget.chat.ask('Wat is een PDG?');
  expect((await told()).filter((event) => event === 'answer')).toHaveLength(2);
  await page.locator('#next').click();
  await widget.chat.answers.nth(1).waitFor();
  expect((await told()).filter((event) => event === 'answer')).toEqual([]);
});

test('after "wis mijn gegevens" nothing is kept, until the person goes on', async () => {
  await widget.open();
  await widget.chat.ask('Wat is een PDG?');
  await widget.chat.ask('wis mijn gegevens');
  expect(await kept()).toEqual([]);
  await page.locator('#next').click();
  await widget.open();
  expect(await widget.chat.questions.count()).toBe(0);
  await widget.chat.ask('Wat is een PDG?');
  expect(await kept()).toContain('techniekpact');
});

test('row 41: a token that expired is replaced, and the conversation goes on', async () => {
  await widget.open();
  await widget.chat.tap(say('talk:start.teach'));
  const [heard, choices] = [await widget.chat.answers.allInnerTexts(), await widget.chat.labels()];
  await rewrite("kept.token = 'no.longer.good'");
  await page.reload();
  await widget.chat.choices.first().waitFor();
  expect(await widget.chat.answers.allInnerTexts()).toEqual(heard);
  expect(await widget.chat.notice.isVisible()).toBe(false);
  await widget.chat.tap(choices[0] ?? 'a first choice');
});

test('row 41: a token that expires while the page sleeps is replaced without a reload', async () => {
  await widget.open();
  await widget.chat.tap(say('talk:start.teach'));
  const [heard, choices] = [await widget.chat.answers.allInnerTexts(), await widget.chat.labels()];
  const expired = { status: 403, json: { error: { code: 'TokenExpired' } } };
  await context.route(/conversations\/[^/]+\?watermark/, (route) => route.fulfill(expired));
  await embedded.service.kill();
  await embedded.service.startAgain();
  await page.waitForResponse((response) => response.url().includes('/tokens/') && response.ok(), { timeout: 60_000 });
  await context.unroute(/conversations\/[^/]+\?watermark/);
  await widget.chat.choices.first().waitFor();
  expect(await widget.chat.answers.allInnerTexts()).toEqual(heard);
  await widget.chat.tap(choices[0] ?? 'a first choice');
});

test('the server is down: the widget says so, shows the national desks, and recovers by itself', async () => {
  await embedded.service.kill();
  await widget.button.click();
  await widget.panel.getByText(words.down).waitFor();
  const links = await widget.panel.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links).toEqual(expect.arrayContaining(['https://onderwijsloket.com', 'https://www.kiesmbo.nl']));
  expect(await widget.focus()).toBe('close');
  await embedded.service.startAgain();
  await widget.chat.welcomed();
  expect(await widget.panel.getByText(words.down).isVisible()).toBe(false);
  expect(await widget.focus()).toBe('chat');
});

test('the server falls while they talk: the chat says so with the same desks, and goes on', async () => {
  await widget.open();
  await embedded.service.kill();
  await widget.chat.notice.getByText(say('page:offline')).waitFor();
  expect(await widget.frame.locator('#meanwhile').getByRole('link').count()).toBeGreaterThan(3);
  await embedded.service.startAgain();
  await widget.chat.notice.getByText(say('page:online')).waitFor({ timeout: 60_000 });
  expect(await widget.chat.ask('Wat is een PDG?')).toContain('Bron');
});

test('the server is slow: after a while the desks are shown, and the chat still comes', async () => {
  await page.clock.install();
  await page.reload();
  let arrive: (() => void) | undefined;
  await page.route('**/?taal=nl&op=*', async (route) => {
    await new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await route.continue();
  });
  await widget.button.click();
  expect(await widget.panel.getByRole('link').count()).toBe(0);
  await page.clock.runFor(8_000);
  await widget.panel.getByRole('link', { name: words['new-tab'] }).waitFor();
  arrive?.();
  await widget.chat.welcomed();
});
