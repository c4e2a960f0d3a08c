import type { Browser, Page } from 'playwright-core';
import { RESOURCES, speakerOf } from '../../locales';
import { launchBrowser, PHONE, type Visit, visit } from './browser';
import { type Embedded, runEmbedded } from './host-page';
import { violationsOn } from './violations';
import { styleOf, Widget } from './widget';

const say = speakerOf('nl');
const OUTCOME = 'geen toezegging';
let embedded: Embedded;
let browser: Browser;
beforeAll(async () => {
  [embedded, browser] = await Promise.all([runEmbedded(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await embedded?.stop();
});

describe.each([
  ['on a desktop', {}],
  ['on a phone of 360 px', PHONE],
  ['in the dark', { colorScheme: 'dark' }],
  ['with forced colours', { forcedColors: 'active' }],
] as const)('%s', (_name, device) => {
  let visitor: Visit;
  let page: Page;
  let widget: Widget;
  beforeAll(async () => {
    visitor = await visit(browser, device);
    page = visitor.page;
    widget = new Widget(page);
    await page.goto(embedded.site.address);
  });
  afterAll(() => visitor.leave());

  test('the closed widget has no violation', async () => {
    await widget.button.waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  test('nor has the open one', async () => {
    await widget.open();
    expect(await violationsOn(page)).toEqual([]);
  });

  test('nor have a question of a guide, a card and an outcome', async () => {
    let said = await widget.chat.tap(say('talk:start.teach'));
    expect(await violationsOn(page)).toEqual([]);
    for (let asked = 0; asked < 6 && !said.includes(OUTCOME); asked++) {
      const [first] = await widget.chat.labels();
      said = await widget.chat.tap(first ?? 'a first choice');
    }
    expect(said).toContain(OUTCOME);
    expect(await violationsOn(page)).toEqual([]);
    expect(visitor.problems).toEqual([]);
  });
});

test('nor has the widget that cannot reach the assistant', async () => {
  const { page, leave } = await visit(browser);
  const widget = new Widget(page);
  await page.goto(embedded.site.stranger);
  await widget.button.click();
  await widget.panel.getByRole('link').first().waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await leave();
});

test('a whole guide can be walked with the keyboard alone, from the page to its outcome and back', async () => {
  const { page, problems, leave } = await visit(browser);
  const widget = new Widget(page);
  await page.goto(embedded.site.address);
  while ((await widget.focus()) !== 'button') await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await widget.chat.welcomed();
  let said = await widget.chat.answerTo(async () => {
    await page.keyboard.type(say('talk:start.teach'));
    await page.keyboard.press('Enter');
  });
  for (let asked = 0; asked < 6 && !said.includes(OUTCOME); asked++) {
    said = await widget.chat.answerTo(async () => {
      await toChoice(widget);
      await page.keyboard.press('Enter');
    });
  }
  expect(said).toContain(OUTCOME);
  expect(await widget.focus()).toBe('chat');
  for (let pressed = 0; pressed < 3 && (await widget.panel.isVisible()); pressed++) await page.keyboard.press('Escape');
  expect(await widget.focus()).toBe('button');
  expect(problems).toEqual([]);
  await leave();
});

/** Shift+Tab from the message box until a choice has the focus. */
async function toChoice({ page, frame }: Widget): Promise<void> {
  for (let pressed = 0; pressed < 12; pressed++) {
    if ((await frame.locator('#chat [role=toolbar] button:focus').count()) > 0) return;
    await page.keyboard.press('Shift+Tab');
  }
  throw new Error('No choice could be reached with Shift+Tab.');
}

describe('on a phone', () => {
  let visitor: Visit;
  let page: Page;
  let widget: Widget;
  beforeEach(async () => {
    visitor = await visit(browser, PHONE);
    page = visitor.page;
    widget = new Widget(page);
  });
  afterEach(() => visitor.leave());

  test('it fills the screen, and closes with the cross', async () => {
    await page.goto(embedded.site.address);
    await widget.open();
    expect(await widget.panel.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 720 });
    expect(await widget.button.isVisible()).toBe(false);
    await widget.close.click();
    await widget.button.waitFor();
    expect(await widget.focus()).toBe('button');
  });

  test('a keyboard on the screen covers neither the box nor the choices', async () => {
    await page.addInitScript({ content: KEYBOARD });
    await page.goto(embedded.site.address);
    await widget.open();
    await page.evaluate('raiseKeyboard(380, 20)');
    expect(await widget.panel.boundingBox()).toMatchObject({ y: 20, height: 380 });
    for (const needed of [widget.chat.input, widget.chat.choices.first(), widget.chat.choices.last()]) {
      const box = await needed.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(20);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(400);
    }
  });

  test('nothing that is typed in is so small that a phone zooms in on it', async () => {
    await page.goto(embedded.site.address);
    await widget.open();
    expect(Number.parseFloat(await styleOf(widget.chat.input, 'font-size'))).toBeGreaterThanOrEqual(16);
  });

  test('someone who goes on with the keyboard to the page behind it sees where they are', async () => {
    await page.goto(embedded.site.address);
    await widget.open();
    for (let pressed = 0; pressed < 15 && (await widget.panel.isVisible()); pressed++)
      await page.keyboard.press('Shift+Tab');
    expect(await widget.focus()).toBe('help');
    expect(await widget.button.isVisible()).toBe(true);
  });
});

/** The part of the window that is left when a keyboard comes up, as a phone tells it. */
const KEYBOARD = `{
  const view = Object.assign(new EventTarget(), { scale: 1, height: innerHeight, offsetTop: 0 });
  Object.defineProperty(window, 'visualViewport', { value: view });
  window.raiseKeyboard = (height, offsetTop) => {
    Object.assign(view, { height, offsetTop });
    view.dispatchEvent(new Event('resize'));
  };
}`;

test('who wants no motion gets none, who wants it gets a little', async () => {
  const { page, leave } = await visit(browser, { reducedMotion: 'reduce' });
  const widget = new Widget(page);
  await page.goto(embedded.site.address);
  await widget.open();
  expect(await styleOf(widget.panel, 'animation-name')).toBe('none');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await styleOf(widget.panel, 'animation-name')).toBe('appear');
  await leave();
});

test('in a window of 320 by 256, as at 400 %, everything can be reached and nothing lies beside it', async () => {
  const { page, leave } = await visit(browser, { viewport: { width: 320, height: 256 } });
  const widget = new Widget(page);
  await page.goto(embedded.site.address);
  await widget.open();
  expect(await widget.chat.input.boundingBox()).toMatchObject({ x: expect.any(Number) });
  const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  for (const frame of page.frames()) expect(await frame.evaluate<number>(over)).toBeLessThanOrEqual(0);
  const box = await widget.chat.input.boundingBox();
  expect(Math.floor((box?.y ?? 999) + (box?.height ?? 0))).toBeLessThanOrEqual(256);
  expect(RESOURCES.nl.widget.title).toBe(await widget.panel.locator('h2').innerText());
  await leave();
});
