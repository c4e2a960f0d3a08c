import type { Browser, Frame, Page } from 'playwright-core';
import { RESOURCES } from '../../locales';
import { launchBrowser, type Visit, visit } from './browser';
import { Chat } from './chat';
import { type Embedded, runEmbedded } from './host-page';
import { Widget } from './widget';

const { widget: words } = RESOURCES.nl;
let embedded: Embedded;
let browser: Browser;
let visitor: Visit;
let page: Page;
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
  page = visitor.page;
  widget = new Widget(page);
});
afterEach(() => visitor.leave());

/** What a stranger says in our words: each would do something if it were believed. */
const SPOOFED = ['close', 'answer', 'forgotten', 'hello'];
const ASKED = { techniekpact: { is: 'ask', question: 'Gestuurd door een vreemde' } };

describe('a message of someone else', () => {
  test('row 42: does nothing to the widget: not from the page itself, and not from another frame', async () => {
    const told = await widget.listen();
    await page.goto(embedded.site.address);
    await widget.open();
    const before = await told();
    await page.evaluate(`for (const word of ${JSON.stringify(SPOOFED)}) postMessage({ techniekpact: word }, '*')`);
    const stranger = await addFrame(`${embedded.site.stranger}/niets`);
    await stranger.evaluate(
      `for (const word of ${JSON.stringify(SPOOFED)}) parent.postMessage({ techniekpact: word }, '*')`,
    );
    expect(await told()).toEqual(before);
    expect(await widget.panel.isVisible()).toBe(true);
  });

  test('row 42: does nothing to the chat: not from the agreed site, when it is not around the frame', async () => {
    await page.goto(embedded.site.address);
    const middle = await addFrame(`${embedded.site.address}/niets`);
    await middle.evaluate(addingFrame(`${embedded.service.address}/?op=${embedded.site.address}`));
    const chat = new Chat(page.frameLocator('iframe').frameLocator('iframe'));
    await chat.welcomed();
    await page.evaluate(`frames[0].frames[0].postMessage(${JSON.stringify(ASKED)}, '*')`);
    await chat.ask('Wat is een PDG?');
    await middle.evaluate(`frames[0].postMessage(${JSON.stringify(ASKED)}, '*')`);
    await chat.questions.nth(1).waitFor();
    expect(await chat.questions.allInnerTexts()).toEqual(['Wat is een PDG?', ASKED.techniekpact.question]);
  });

  test.each([
    'null',
    '7',
    '"hello"',
    '{}',
    '{"techniekpact":null}',
    '{"techniekpact":{"is":"ask","question":{}}}',
    '{"techniekpact":{"is":"ask","question":"   "}}',
    '{"techniekpact":{"is":"shown"}}',
  ])('row 42: from the page around it, %s breaks nothing', async (message) => {
    await page.goto(embedded.site.address);
    await widget.open();
    const frame = `document.querySelector('techniekpact-hulp').shadowRoot.querySelector('iframe')`;
    await page.evaluate(`${frame}.contentWindow.postMessage(${message}, '${embedded.service.address}')`);
    await widget.chat.ask('Wat is een PDG?');
    expect(await widget.chat.questions.count()).toBe(1);
    expect(visitor.problems).toEqual([]);
  });
});

const addingFrame = (url: string): string => `new Promise((done) => {
  const frame = document.createElement('iframe');
  frame.src = ${JSON.stringify(url)};
  frame.addEventListener('load', done);
  document.body.append(frame);
})`;

async function addFrame(url: string): Promise<Frame> {
  await page.evaluate(addingFrame(url));
  const frame = page.frames().find((each) => each.url() === url);
  if (!frame) throw new Error(`The frame ${url} is not there.`);
  return frame;
}

test('row 42: what the chat says goes to the agreed site alone, whoever has it in a frame', async () => {
  await page.goto(embedded.site.address);
  await page.evaluate("window.heard = []; addEventListener('message', ({ data }) => heard.push(data))");
  await addFrame(`${embedded.service.address}/?op=https://other.example`);
  await page.frameLocator('iframe').locator('#chat article .webchat__bubble').first().waitFor();
  expect(await page.evaluate('heard')).toEqual([]);
});

test('a site that was not agreed cannot show the chat, and its visitors get the national desks', async () => {
  await page.goto(embedded.site.stranger);
  await widget.button.click();
  await widget.panel.getByText(words.down).waitFor();
  expect(await widget.panel.getByRole('link').count()).toBeGreaterThan(3);
  expect(visitor.problems.join()).toContain('frame-ancestors');
});

test('a browser that keeps nothing at all can still talk', async () => {
  const denied = `Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('denied'); } })`;
  await page.addInitScript({ content: denied });
  await page.goto(embedded.site.address);
  await widget.open();
  expect(await widget.chat.ask('Wat is een PDG?')).toContain('Bron');
  await page.reload();
  await widget.open();
  expect(await widget.chat.questions.count()).toBe(0);
  expect(visitor.problems).toEqual([]);
});

test('where a browser blocks what other sites keep, the chat begins anew on the next page and nothing leaks to this one', async () => {
  await page.goto(embedded.site.address);
  await widget.open();
  await widget.chat.ask('Wat is een PDG?');
  const kept = await page.evaluate<string>('JSON.stringify({ ...sessionStorage, ...localStorage }) + document.cookie');
  expect(kept).toBe('{"techniekpact-hulp":"open"}');
  await page.locator('#next').click();
  await widget.chat.welcomed();
  expect(await widget.chat.questions.count()).toBe(0);
  expect(visitor.problems).toEqual([]);
});

test('a browser without styles for shadow trees keeps the page as it is', async () => {
  await page.addInitScript({ content: 'delete Document.prototype.adoptedStyleSheets' });
  await page.goto(embedded.site.address);
  expect(await widget.host.count()).toBe(0);
  await page.locator('#help').click();
  expect(await page.locator('h1').innerText()).toBe('Contact');
});
