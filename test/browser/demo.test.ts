import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser, visit } from './browser';
import { violationsOn } from './violations';
import { Widget } from './widget';

const state = mkdtempSync(join(tmpdir(), 'techniekpact-demo-'));
let demo: ChildProcess;
let address: string;
let browser: Browser;

beforeAll(async () => {
  const root = join(__dirname, '..', '..');
  const env = { PATH: process.env.PATH, PORT: '0', DEMO_PORT: '0', STATE_DIR: state, LOG_LEVEL: 'error' };
  demo = spawn(process.execPath, [join(root, 'scripts', 'demo.mjs')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  address = await new Promise((resolve, reject) => {
    demo.stdout?.on('data', (words) => {
      const shown = /embeds it: (http\S+)/.exec(String(words))?.[1];
      if (shown) resolve(shown);
    });
    demo.once('exit', (code) => reject(new Error(`The demo ended (${code}).`)));
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  demo.removeAllListeners('exit');
  const ended = new Promise((resolve) => demo.once('exit', resolve));
  demo.kill();
  await ended;
  rmSync(state, { recursive: true, force: true });
});

test('the demo is a page of another site that embeds the assistant, asks it something and hears of it', async () => {
  const { page, problems, leave } = await visit(browser);
  await page.goto(address);
  expect(await violationsOn(page)).toEqual([]);
  const widget = new Widget(page);
  await page.getByRole('button', { name: 'Wat is het verschil tussen bol en bbl?' }).click();
  await widget.chat.answers.nth(1).waitFor();
  expect(await widget.chat.questions.allInnerTexts()).toEqual(['Wat is het verschil tussen bol en bbl?']);
  expect(await page.locator('#told li').allInnerTexts()).toContain('techniekpact:answer');
  await page.goto(`${address}/?huisstijl`);
  await widget.chat.welcomed();
  expect(problems).toEqual([]);
  await leave();
});
