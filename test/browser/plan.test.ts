import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { launchBrowser, PHONE, type Visit, visit } from './browser';
import { Chat } from './chat';
import { type RunningService, runBuiltService } from './service';

let service: RunningService;
let browser: Browser;
let visitor: Visit;
let address: string;

/** Talks to an outcome once; the plan's address is the link in it. */
beforeAll(async () => {
  [service, browser] = await Promise.all([runBuiltService(), launchBrowser()]);
  visitor = await visit(browser);
  await visitor.page.goto(service.address);
  const chat = new Chat(visitor.page);
  await chat.welcomed();
  await chat.ask('Techniek leren');
  let said = await chat.ask('ik zit in vmbo klas 4 kader en wil naar mbo 4 met auto’s');
  for (let asked = 0; asked < 6 && !said.includes('geen toezegging'); asked++) said = await chat.ask('2');
  await chat.ask('bewaar mijn plan');
  const link = chat.answers.last().getByRole('link', { name: 'Bewaar mijn plan' });
  address = (await link.getAttribute('href')) ?? '';
});
afterAll(async () => {
  await visitor?.leave();
  await browser?.close();
  await service?.stop();
});

test('the page makes the plan from the link: route, steps to tick, date, map, code for a phone', async () => {
  const { page, leave, problems } = await visit(browser);
  await page.goto(address);
  await page.getByRole('heading', { level: 2 }).waitFor();
  expect(await page.getByRole('checkbox').count()).toBeGreaterThan(2);
  expect(await page.locator('main').innerText()).toMatch(
    /1 april 20\d\d \(nog \d+ dagen\).*Dit is een advies, geen toezegging/s,
  );
  expect(await page.getByRole('img', { name: /Je bent hier/ }).count()).toBe(1);
  expect(await page.getByRole('img', { name: /QR-code/ }).count()).toBe(1);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(problems).toEqual([]);
  await leave();
});

test('the server learns nothing of the plan: no request holds an answer', async () => {
  const { page, leave } = await visit(browser);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().split('#')[0] ?? ''));
  await page.goto(address);
  await page.getByRole('heading', { level: 2 }).waitFor();
  expect(asked.filter((url) => /kader|mobiliteit|mbo4/.test(url))).toEqual([]);
  await leave();
});

test('it prints on one sheet of A4', async () => {
  const { page, leave } = await visit(browser);
  await page.goto(address);
  await page.getByRole('heading', { level: 2 }).waitFor();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await leave();
});

test('the date goes into a calendar, with a reminder two weeks ahead', async () => {
  const { page, leave } = await visit(browser, PHONE);
  await page.goto(address);
  const link = await page.getByRole('link', { name: /agenda/ }).getAttribute('href');
  const response = await fetch(new URL(link ?? '', service.address));
  expect(response.headers.get('content-type')).toContain('text/calendar');
  expect(await response.text()).toMatch(/DTSTART;VALUE=DATE:20\d\d0401[\s\S]*TRIGGER:-P(?:14D|2W)/);
  await leave();
});

test.each([
  '',
  '#1/bestaat-niet/abc/2026-11-24/x=y',
  '#<script>alert(1)</script>',
  '#2/techniek-leren',
])('a link with "%s" says kindly that there is no plan in it', async (fragment) => {
  const { page, leave } = await visit(browser);
  await page.goto(`${service.address}/plan?taal=nl${fragment}`);
  await page.getByText('In deze link staat geen plan').waitFor();
  await leave();
});
