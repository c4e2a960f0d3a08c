import { spawnSync } from 'node:child_process';
import { chromium } from './chromium.mjs';
import { redis } from './redis.mjs';

/** The pictures of the docs are drawn by `npm run screenshots:insight` alone: a test changes no file of the project. */
const TESTS = ['--selectProjects', 'unit', 'browser'];

/** `npm test`: sets up what the tests need, and runs them all. Words after `--` go to jest. */
function run(args, env = {}) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
}

try {
  const browser = chromium();
  redis();
  run(['scripts/build.mjs', '--quiet']);
  run(['node_modules/jest/bin/jest.js', ...TESTS, ...process.argv.slice(2)], { CHROMIUM: browser });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
