import type { Browser } from 'playwright-core';
import { RESOURCES, speakerOf } from '../../locales';
import { launchBrowser, PHONE, type Visit, visit } from './browser';
import { type Embedded, runEmbedded } from './host-page';
import { styleOf, Widget } from './widget';

const { nl, en } = RESOURCES;
const say = speakerOf('nl');
let embedded: Embedded;
let browser: Browser;
let visitor: Visit;
let widget: Widget;

beforeAll(async () => {
  [embedded, browser] = await Promise.all([runEmbedded(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await embedded?.stop();
});
beforeEach(async () => {
  visitor = await visit(browser);
  widget = new Widget(visitor.page);
});
afterEach(async () => {
  const { problems } = visitor;
  await visitor.leave();
  expect(problems).toEqual([]);
});

const go = (query = ''): Promise<unknown> => visitor.page.goto(`${embedded.site.address}/${query}`);
const tag = (attributes: string): string => `?tag=${encodeURIComponent(attributes)}`;

describe('before it is opened', () => {
  test('it is a button with a name, and nothing but the script was asked for or kept', async () => {
    const asked: string[] = [];
    visitor.page.on('request', (request) => asked.push(request.url()));
    await go();
    expect(await widget.button.getAttribute('aria-expanded')).toBe('false');
    expect(await visitor.page.getByRole('button', { name: nl.widget.open, exact: true }).count()).toBe(1);
    expect(asked.filter((url) => url.startsWith(embedded.service.address))).toEqual([
      `${embedded.service.address}/widget.js`,
    ]);
    expect(await visitor.page.evaluate('sessionStorage.length + localStorage.length')).toBe(0);
    expect(await visitor.page.context().cookies()).toEqual([]);
    expect(await widget.panel.isVisible()).toBe(false);
  });

  test('without script its links go where they say', async () => {
    const plain = await visit(browser, { javaScriptEnabled: false });
    await plain.page.goto(embedded.site.address);
    await plain.page.locator('#help').click();
    expect(await plain.page.locator('h1').innerText()).toBe('Contact');
    await plain.leave();
  });
});

describe('opening and closing', () => {
  test('the focus goes into the chat, and with Escape back to the button', async () => {
    const told = await widget.listen();
    await go();
    await widget.button.focus();
    await visitor.page.keyboard.press('Enter');
    await widget.chat.welcomed();
    expect(await widget.button.getAttribute('aria-expanded')).toBe('true');
    expect(await widget.focus()).toBe('chat');
    await visitor.page.keyboard.type('half een vraag');
    expect(await widget.chat.input.inputValue()).toBe('half een vraag');
    await visitor.page.keyboard.press('Escape');
    await widget.panel.waitFor({ state: 'hidden' });
    expect(await widget.focus()).toBe('button');
    expect((await told()).filter((event) => event !== 'answer')).toEqual(['open', 'close']);
  });

  test('Tab goes through the chat and out of it again', async () => {
    await go();
    await widget.open();
    const passed: string[] = [];
    for (let pressed = 0; pressed < 15 && !passed.includes('next'); pressed++) {
      await visitor.page.keyboard.press('Shift+Tab');
      passed.push(await widget.focus());
    }
    expect([...new Set(passed)]).toEqual(expect.arrayContaining(['chat', 'close', 'button', 'help', 'next']));
  });

  test('a link of the page opens it, and gets the focus back', async () => {
    await go();
    await visitor.page.locator('#help').click();
    await widget.chat.welcomed();
    expect(new URL(visitor.page.url()).pathname).toBe('/');
    await widget.close.click();
    expect(await widget.focus()).toBe('help');
  });

  test('the address of a page can open it', async () => {
    await go('#techniekpact-hulp');
    await widget.chat.welcomed();
  });

  test('the page can open it with a question, close it and toggle it, and hears of it without a word', async () => {
    const told = await widget.listen();
    await go();
    await visitor.page.evaluate("Techniekpact.open('Wat is een PDG?')");
    await widget.chat.answers.nth(1).waitFor();
    expect(await widget.chat.questions.allInnerTexts()).toEqual(['Wat is een PDG?']);
    await visitor.page.evaluate('Techniekpact.close()');
    await widget.panel.waitFor({ state: 'hidden' });
    await visitor.page.evaluate('Techniekpact.toggle()');
    await widget.panel.waitFor();
    expect(await told()).toEqual(['open', 'answer', 'answer', 'close', 'open']);
  });
});

test('what was said while it was closed is counted in the name of the button, and spoken', async () => {
  await go();
  await widget.open();
  await visitor.page.evaluate("Techniekpact.open('Wat is een PDG?'); Techniekpact.close()");
  const name = `${nl.widget.open}, ${nl.widget.unread}`;
  await visitor.page.getByRole('button', { name, exact: true }).waitFor();
  expect(await widget.host.locator('[role=status].hidden').textContent()).toBe(nl.widget.unread);
  await widget.button.click();
  expect(await visitor.page.getByRole('button', { name: nl.widget.close, exact: true }).count()).toBe(2);
});

describe('the tag', () => {
  test('data-taal and data-begroeting', async () => {
    await go(tag('data-taal="en" data-begroeting="Questions about technology?"'));
    const button = visitor.page.getByRole('button', { name: en.widget.open });
    expect(await button.innerText()).toContain('Questions about technology?');
    await button.click();
    await widget.chat.welcomed();
    expect(await widget.chat.labels()).toContain(en.talk.start.teach);
  });

  test('the language of the page, where the tag has none', async () => {
    await go('?lang=en-GB');
    await visitor.page.getByRole('button', { name: en.widget.open }).waitFor();
  });

  test.each([
    ['rechts', 'ltr', true],
    ['links', 'ltr', false],
    ['rechts', 'rtl', true],
    ['links', 'rtl', false],
    ['', 'ltr', true],
    ['', 'rtl', false],
  ])('data-positie="%s" on a page that goes %s', async (side, dir, right) => {
    await go(`${tag(side && `data-positie="${side}"`)}&dir=${dir}`);
    const box = await widget.button.boundingBox();
    expect((box?.x ?? 0) > 500).toBe(right);
    await widget.open();
    const panel = await widget.panel.boundingBox();
    expect((panel?.x ?? 0) + (panel?.width ?? 0) / 2 > 500).toBe(right);
  });

  test('data-open opens it where there is room, and leaves the focus alone', async () => {
    await go(tag('data-open'));
    await widget.chat.welcomed();
    expect(await widget.focus()).toBe('body');
    const phone = await visit(browser, PHONE);
    await phone.page.goto(`${embedded.site.address}/${tag('data-open')}`);
    const small = new Widget(phone.page);
    await small.button.waitFor();
    expect(await small.panel.isVisible()).toBe(false);
    await phone.leave();
  });

  test.each([
    ['licht', 'dark', 'rgb(243, 246, 249)'],
    ['donker', 'light', 'rgb(16, 24, 31)'],
    ['auto', 'dark', 'rgb(16, 24, 31)'],
    ['auto', 'light', 'rgb(243, 246, 249)'],
  ] as const)('data-thema="%s" where people chose %s', async (look, colorScheme, background) => {
    await visitor.page.emulateMedia({ colorScheme });
    await go(tag(`data-thema="${look}"`));
    await widget.open();
    expect(await styleOf(widget.panel, 'background-color')).toBe(background);
    expect(await styleOf(widget.frame.locator('body'), 'background-color')).toBe(background);
  });

  test('twice on a page is once', async () => {
    await go('?tags=2');
    await widget.open();
    expect(await widget.host.count()).toBe(1);
  });
});

test('styles of the page cannot reach it', async () => {
  await go('?css=hostile');
  const box = await widget.button.boundingBox();
  expect(box).toMatchObject({ width: 56, height: 56 });
  expect((box?.x ?? 0) + 56 + 20).toBeCloseTo(1000, 0);
  await widget.open();
  const panel = await widget.panel.boundingBox();
  expect(panel?.width).toBe(416);
  expect(await widget.chat.answers.first().innerText()).toContain(say('talk:welcome.who'));
  expect(visitor.problems).toEqual([]);
});

test('a theme of eight properties reaches the button and the chat, and what is no colour is dropped', async () => {
  await go('?css=theme');
  await widget.open();
  const accent = await styleOf(widget.button, 'background-color');
  expect(accent).toBe('rgb(21, 66, 115)');
  const start = widget.chat.choices.first();
  expect(await styleOf(start, 'color')).toBe('rgb(21, 66, 115)');
  const root = widget.frame.locator('html');
  expect(await styleOf(root, '--tp-border')).toBe('#c9d3dd');
  expect(await styleOf(root, '--tp-radius')).toBe('4px');
});

test('a framework that replaces the page keeps it, and the conversation is there again', async () => {
  await go();
  await widget.open();
  await visitor.page.evaluate(
    'document.body.replaceWith(document.createElement("body")); document.querySelector("techniekpact-hulp").remove()',
  );
  await widget.chat.welcomed();
  expect(await widget.host.count()).toBe(1);
});
