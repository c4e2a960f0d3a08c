import { execFileSync, spawnSync } from 'node:child_process';

/** The path of the first of these programs that the system has, or undefined. */
export function onPath(...names) {
  const which = process.platform === 'win32' ? 'where' : 'which';
  return names
    .map((name) => spawnSync(which, [name], { encoding: 'utf8' }).stdout?.split('\n')[0]?.trim())
    .find(Boolean);
}

/** Installs packages of Debian, where that can be done without asking; whether it was. */
export function fromDebian(...packages) {
  if (process.getuid?.() !== 0 || onPath('apt-get') === undefined) return false;
  console.log(`Installing ${packages[0]} from Debian’s packages, for the tests …`);
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  try {
    execFileSync('apt-get', ['update', '-qq'], quiet);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
    return true;
  } catch {
    return false;
  }
}
