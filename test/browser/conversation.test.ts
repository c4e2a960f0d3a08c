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
afterEach(async () => {
  const { problems } = visitor;
  await visitor.leave();
  expect(problems).toEqual([]);
});

test('the welcome says that it is a computer, and offers four ways to begin', async () => {
  expect(await chat.answers.first().innerText()).toContain('Ik ben een computer');
  expect(await chat.labels()).toEqual(['learn', 'teach', 'desk', 'abilities'].map((key) => say(`talk:start.${key}`)));
});

test('a question gets an answer with its source and the date it was checked', async () => {
  const answer = await chat.ask('Wat is het verschil tussen bol en bbl?');
  expect(answer).toMatch(/leerbedrijf.*Bron.*Gecontroleerd op \d{1,2} \w+ \d{4}\./s);
  const link = chat.answers.last().getByRole('link').first();
  expect(await link.getAttribute('href')).toMatch(/^https:/);
  expect(await link.getAttribute('rel')).toContain('noopener');
});

test('a tapped choice is said by the person, and answered', async () => {
  const answer = await chat.tap(say('talk:start.abilities'));
  expect(await chat.questions.last().innerText()).toBe(say('talk:start.abilities'));
  expect(answer).toContain('techniek');
});

test('a whole guide by taps leads to an outcome', async () => {
  let said = await chat.tap(say('talk:start.teach'));
  for (let asked = 0; asked < 6 && !said.includes('geen toezegging'); asked++) {
    const [first] = await chat.labels();
    said = await chat.tap(first ?? 'a first choice');
  }
  expect(said).toContain(`${say('guide:fact.first-step')}:`);
  expect(said).toContain('Dit is een advies, geen toezegging.');
});

test('a side question in a guide is answered, and the open question returns', async () => {
  const question = await chat.tap(say('talk:start.teach'));
  const choices = await chat.labels();
  const answer = await chat.ask('Wat kost een PDG?');
  expect(answer).toContain('Bron');
  expect(answer).toContain(question.trim().split('\n').at(-1));
  expect(await chat.labels()).toEqual(choices);
});

test('the language changes in the middle of a guide, without losing the place', async () => {
  await chat.tap(say('talk:start.learn'));
  const choices = (await chat.labels()).length;
  await chat.ask('English');
  const labels = await chat.labels();
  expect(labels).toHaveLength(choices);
  const after = await chat.tap(labels[0] ?? 'a first choice');
  expect(after).not.toContain('Klopt er iets niet');
});

test.each([
  '<img src=x onerror="document.title=1">',
  '<script>document.title=1</script>',
  '[klik](javascript:document.title=1)',
  '![x](https://example.com/x.png)',
])('row 34: %s, typed by a person, is shown as text', async (payload) => {
  const title = await visitor.page.title();
  await chat.ask(payload);
  expect(await chat.questions.last().innerText()).toBe(payload);
  expect(await chat.questions.last().locator('a, img, script').count()).toBe(0);
  expect(await visitor.page.title()).toBe(title);
});
