import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as playwright } from 'playwright-core';
import { chromium } from './chromium.mjs';

/** `npm run screenshots`: the pictures in the README, of the real page in a real browser. */
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const FOLDER = join(ROOT, 'docs', 'screenshots');
const state = mkdtempSync(join(tmpdir(), 'techniekpact-screenshots-'));

/** The same conversation, as wide as a desk and as narrow as a phone. */
const PICTURES = [
  { name: 'chat.png', viewport: { width: 900, height: 680 } },
  { name: 'phone.png', viewport: { width: 360, height: 720 } },
];
const SAID = ['Wat is het verschil tussen bol en bbl?'];

function startService() {
  const env = { PATH: process.env.PATH, PORT: '0', STATE_DIR: state, LOG_LEVEL: 'error' };
  const service = spawn(process.execPath, [join(ROOT, 'dist/bot/main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    service.stdout.on('data', (words) => {
      const address = /ready: (http\S+)/.exec(words)?.[1];
      if (address) resolve({ service, address });
    });
    service.once('exit', (code) => reject(new Error(`The service ended (${code}). Run npm run build first.`)));
  });
}

async function picture(browser, address, { name, viewport }) {
  const page = await browser.newPage({ viewport, locale: 'nl-NL' });
  await page.goto(address);
  const answers = page.locator('#chat article .webchat__bubble:not(.webchat__bubble--from-user)');
  await answers.first().waitFor();
  for (const [at, words] of SAID.entries()) {
    await page.locator('#chat textarea, #chat input[type=text]').fill(words);
    await page.keyboard.press('Enter');
    await answers.nth(at + 1).waitFor();
  }
  await page.getByRole('toolbar').getByText('Vind mijn route').waitFor();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(FOLDER, name), animations: 'disabled' });
  await page.close();
}

/** The widget on the demo's page, which is another site. */
async function widget(browser) {
  const env = { PATH: process.env.PATH, PORT: '0', DEMO_PORT: '0', STATE_DIR: state, LOG_LEVEL: 'error' };
  const demo = spawn(process.execPath, [join(ROOT, 'scripts/demo.mjs')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const site = await new Promise((resolve) => {
    demo.stdout.on('data', (words) => {
      const shown = /embeds it: (http\S+)/.exec(words)?.[1];
      if (shown) resolve(shown);
    });
  });
  const page = await browser.newPage({ viewport: { width: 1100, height: 720 }, locale: 'nl-NL' });
  await page.goto(site);
  await page.getByRole('button', { name: SAID[0] }).click();
  const chat = page.frameLocator('techniekpact-hulp iframe');
  await chat.getByRole('toolbar').getByText('Vind mijn route').waitFor();
  await page.screenshot({ path: join(FOLDER, 'widget.png'), animations: 'disabled' });
  await page.close();
  const ended = new Promise((resolve) => demo.once('exit', resolve));
  demo.kill();
  await ended;
}

const { service, address } = await startService();
const browser = await playwright.launch({ executablePath: chromium(), args: ['--no-sandbox'] });
for (const each of PICTURES) await picture(browser, address, each);
service.removeAllListeners('exit');
const ended = new Promise((resolve) => service.once('exit', resolve));
service.kill();
await ended;
await widget(browser);
await browser.close();
rmSync(state, { recursive: true, force: true });
