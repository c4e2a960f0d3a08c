import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium for the browser tests: the system's, Debian's package, or Playwright's own, in that order. Throws with what to do. */
export function chromium() {
  return process.env.CHROMIUM ?? system() ?? debian() ?? playwright() ?? fail();
}

function system() {
  const which = process.platform === 'win32' ? 'where' : 'which';
  const found = NAMES.map((name) => spawnSync(which, [name], { encoding: 'utf8' }).stdout?.split('\n')[0]?.trim()).find(
    Boolean,
  );
  return found ?? PLACES.find((place) => existsSync(place));
}

function debian() {
  if (process.getuid?.() !== 0 || spawnSync('which', ['apt-get']).status !== 0) return undefined;
  console.log('Installing Chromium from Debian’s packages, for the browser tests …');
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  try {
    execFileSync('apt-get', ['update', '-qq'], quiet);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], quiet);
  } catch {
    return undefined;
  }
  return system();
}

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
