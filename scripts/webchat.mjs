import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from 'tar';

/**
 * Microsoft Web Chat, as its npm package ships it. Installing the package would bring 541 MB of dependencies
 * for this one file, so the tarball alone is fetched, and checked against the hash of the version that was reviewed.
 */
const VERSION = '4.18.1';
const INTEGRITY = 'sha512-7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==';
export const WEBCHAT = { name: 'botframework-webchat', version: VERSION, integrity: INTEGRITY, licence: 'MIT' };
const FILES = ['dist/webchat.js', 'dist/webchat.js.LICENSE.txt'];

/** The folder that holds the files above; fetched once, kept in node_modules/.cache. */
export async function webchat(root) {
  const folder = join(root, 'node_modules', '.cache', `webchat-${VERSION}`);
  if (FILES.every((file) => existsSync(join(folder, file)))) return folder;
  mkdirSync(folder, { recursive: true });
  const tarball = pack(folder);
  const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (integrity !== INTEGRITY)
    throw new Error(`botframework-webchat@${VERSION} is not the package that was reviewed: ${integrity}.`);
  await extract(
    { file: tarball, cwd: folder, strip: 1 },
    FILES.map((file) => `package/${file}`),
  );
  rmSync(tarball);
  return folder;
}

function pack(folder) {
  const options = {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  };
  try {
    execFileSync('npm', ['pack', `botframework-webchat@${VERSION}`, '--silent'], options);
  } catch (cause) {
    throw new Error(
      `Web Chat could not be fetched from the npm registry. Check the network and run again.\n${cause.stderr ?? ''}`,
    );
  }
  return join(folder, `botframework-webchat-${VERSION}.tgz`);
}
