import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fromDebian, onPath } from './system.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium for the browser tests: the system's, Debian's package, or Playwright's own, in that order. Throws with what to do. */
export function chromium() {
  return process.env.CHROMIUM ?? system() ?? debian() ?? playwright() ?? fail();
}

const system = () => onPath(...NAMES) ?? PLACES.find((place) => existsSync(place));

const debian = () => (fromDebian('chromium', 'fonts-liberation') ? system() : undefined);

function playwright() {
  const path = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function fail() {
  throw new Error(
    'The browser tests need a Chromium, and none was found.\n' +
      'Install one (Debian: sudo apt-get install chromium; elsewhere: npx playwright-core install chromium),\n' +
      'or name one: CHROMIUM=/path/to/chromium npm test.',
  );
}
