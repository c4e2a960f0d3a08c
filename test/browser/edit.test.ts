import { execFileSync } from 'node:child_process';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Service } from '../../bot/service';
import { type LiveKnowledge, watchKnowledge } from '../../knowledge/watch';
import type { EditorsDesk } from '../bot/editor/desk';
import { draftDesk } from '../bot/editor/draft/draft-desk';
import { runService } from '../bot/server/running';
import { launchBrowser, PHONE, visit } from './browser';

const ANSWER = 'lassen-leren';
const SHORT = 'Lassen leer je op school. Dat kost {{lascursus-prijs}}.';
const THUIS = 'Lassen leer je thuis. Dat kost {{lascursus-prijs}}.';
jest.setTimeout(300_000);

let desk: EditorsDesk;
let knowledge: LiveKnowledge;
let service: Service;
let browser: Browser;
let cookie: { name: string; value: string; url: string };

const git = (...args: string[]): string => execFileSync('git', args, { cwd: desk.root, encoding: 'utf8' }).trim();

/** A project of its own in a working copy, with the service on it. */
beforeAll(async () => {
  desk = draftDesk();
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=x', '-c', 'user.email=x@example.nl', 'commit', '--quiet', '--message', 'all');
  knowledge = watchKnowledge(desk.path('knowledge'), { onChange: () => undefined, onProblem: () => undefined });
  const around = { root: desk.root, knowledge: () => knowledge.current() };
  [service, browser] = await Promise.all([runService({ INSIGHT_SAVE: 'git' }, around), launchBrowser()]);
  const response = await fetch(service.address + service.entrance, { redirect: 'manual' });
  const value = /^inzicht=([^;]+)/.exec(response.headers.getSetCookie()[0] ?? '')?.[1] ?? '';
  cookie = { name: 'inzicht', value, url: `${service.address}/inzicht` };
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
  knowledge?.close();
  desk?.clear();
});

async function editing(taal = 'nl', device: BrowserContextOptions = {}) {
  const visiting = await visit(browser, { viewport: { width: 1300, height: 900 }, ...device });
  const { page } = visiting;
  page.setDefaultTimeout(90_000);
  await page.context().addCookies([cookie]);
  await page.goto(`${service.address}/inzicht/antwoorden?taal=${taal}`);
  await page.locator(`a[href*="/${ANSWER}?"]`).click();
  return { ...visiting, field: (name: string) => page.locator(`[name="${name}"]`), state: page.locator('#state') };
}

const chat = (page: Page, side: string) => page.frameLocator(`#${side}`).locator('article').last();

test('an editor changes an answer: told what is wrong at its field, shown it in the chat, saved as a commit, taken back', async () => {
  const { page, field, state, leave, problems } = await editing();
  const before = git('rev-parse', 'HEAD');
  await field('kort.nl').fill(`${SHORT} ${'En dan nog een heel lange zin met heel veel woorden '.repeat(3)}.`);
  await page.locator('[id="wrong-kort.nl"] li').first().waitFor();
  await page.locator('[name="kort.nl"][aria-invalid="true"]').waitFor();
  await page.locator('#save').click();
  await page.getByText('Niet bewaard: verbeter eerst de fouten.').waitFor();
  expect(git('rev-parse', 'HEAD')).toBe(before);
  await field('kort.nl').fill(SHORT);
  await chat(page, 'after').locator('p', { hasText: 'op school. Dat kost 200 euro.' }).waitFor();
  expect(await chat(page, 'before').innerText()).toContain('of bij een bedrijf');
  await page.getByText(/bekende vragen krijgen/).waitFor();
  await page.locator('#save').click();
  await page.getByText('Bewaard.').waitFor();
  expect(await state.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  expect(git('log', '-1', '--format=%an %s')).toBe(`Redactie fix(knowledge): change "${ANSWER}"`);
  await page.getByRole('button', { name: 'Maak ongedaan' }).click();
  await page.getByText('Teruggedraaid.').waitFor();
  expect(git('diff', before, 'HEAD', '--stat')).toBe('');
  expect(problems).toEqual([]);
  await leave();
});

test('of two editors at once the second is told, keeps what they wrote, and sees what stands there now', async () => {
  const [one, other] = [await editing(), await editing()];
  await one.field('kort.nl').fill(SHORT);
  await other.field('kort.nl').fill(THUIS);
  await one.page.locator('#save').click();
  await one.page.getByText('Bewaard.').waitFor();
  await other.page.locator('#save').click();
  await other.page.getByText('Iemand anders heeft dit antwoord intussen veranderd.').waitFor();
  await other.page.locator('#theirs').getByText(SHORT).waitFor();
  expect(await other.field('kort.nl').inputValue()).toBe(THUIS);
  expect(desk.read('knowledge/faq/klussen.yaml')).not.toContain(THUIS);
  await Promise.all([one.leave(), other.leave()]);
});

test('by keyboard alone: into the first field, to what is wrong, and back to its field', async () => {
  const { page, field, leave } = await editing();
  await field('label.nl').fill('Een veel te lange tekst op de knop');
  const way = page.locator('#problems button').first();
  await way.waitFor();
  await way.focus();
  await page.keyboard.press('Enter');
  expect(await field('label.nl').evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  await leave();
});

test.each([
  ['nl', 'on a desktop', {}],
  ['en', 'on a phone in the dark', { ...PHONE, colorScheme: 'dark' as const }],
])('%s, %s: no violation and nothing beside the screen, with mistakes shown', async (taal, _name, device) => {
  const { page, field, leave, problems } = await editing(taal, device);
  await field('label.en').fill('A text much too long for a button');
  await page.locator('#problems button').first().waitFor();
  await chat(page, 'after').waitFor();
  // Two chats beside each other have the landmarks of Web Chat twice.
  const { violations } = await new AxeBuilder({ page }).disableRules(['landmark-unique']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([]);
  const beside = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  expect(await page.evaluate<number>(beside)).toBeLessThanOrEqual(0);
  expect(problems).toEqual([]);
  await leave();
});
