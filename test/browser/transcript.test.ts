import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { RESOURCES, speakerOf } from '../../locales';
import { launchBrowser, visit } from './browser';
import { type Embedded, runEmbedded } from './host-page';
import { Widget } from './widget';

const { save } = RESOURCES.nl.page;
let embedded: Embedded;
let browser: Browser;
beforeAll(async () => {
  [embedded, browser] = await Promise.all([runEmbedded(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await embedded?.stop();
});

test('a conversation is saved as a text, in the order it was said, and nothing of it is sent', async () => {
  const { page, problems, leave } = await visit(browser);
  const widget = new Widget(page);
  await page.goto(embedded.site.address);
  await widget.open();
  await widget.chat.ask('Wat is een PDG?');
  await widget.chat.ask('lesgeven in techniek');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const downloading = page.waitForEvent('download');
  await widget.frame.getByRole('button', { name: save.button }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe(save.file);
  const text = readFileSync(await file.path(), 'utf8');
  const parts = [
    save.title,
    speakerOf('nl')('talk:welcome.who'),
    `${save.you}:\nWat is een PDG?`,
    'Gecontroleerd op',
    'https://',
  ];
  const places = parts.map((part) => text.indexOf(part));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(text).not.toMatch(/De assistent zei:|<\w+/);
  expect(asked.filter((url) => url.startsWith('http'))).toEqual([]);
  expect(problems).toEqual([]);
  await leave();
});
