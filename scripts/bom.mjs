import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WEBCHAT } from './webchat.mjs';

const ASKED = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];

/** What the service is made of, as CycloneDX: npm's own list of the lockfile, and Web Chat, which is fetched apart. */
export function billOfMaterials(root) {
  const folder = productionOf(root);
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' };
  const bom = JSON.parse(execFileSync('npm', ASKED, options));
  rmSync(folder, { recursive: true });
  // npm names the program after the folder that it lies in.
  bom.metadata.component.name = 'techniekpact-assistant';
  bom.components.push(webChat());
  return bom;
}

/**
 * A folder with what is installed in production alone. npm's own `--omit=dev` leaves out what production shares with a
 * tool, such as jsonwebtoken.
 */
function productionOf(root) {
  const [manifest, lock] = ['package.json', 'package-lock.json'].map((name) =>
    JSON.parse(readFileSync(join(root, name))),
  );
  delete manifest.devDependencies;
  delete lock.packages[''].devDependencies;
  lock.packages = Object.fromEntries(Object.entries(lock.packages).filter(([, { dev }]) => !dev));
  const folder = mkdtempSync(join(tmpdir(), 'bom-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  return folder;
}

function webChat() {
  const { name, version, integrity, licence } = WEBCHAT;
  const content = Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex');
  return {
    ...{ 'bom-ref': `${name}@${version}`, type: 'library', name, version, scope: 'required' },
    ...{ purl: `pkg:npm/${name}@${version}`, hashes: [{ alg: 'SHA-512', content }] },
    licenses: [{ license: { id: licence } }],
  };
}

/** The licence of a part in words, '' when it names none. */
export const licenceOf = ({ licenses = [] }) =>
  licenses.map(({ license, expression }) => expression ?? license.id ?? license.name).join(' AND ');
