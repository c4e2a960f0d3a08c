import { execFileSync } from 'node:child_process';
import { WEBCHAT } from './webchat.mjs';

const ASKED = ['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--package-lock-only'];

/** What the service is made of, as CycloneDX: npm's own list of the lockfile, and Web Chat, which is fetched apart. */
export function billOfMaterials(root) {
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' };
  const bom = JSON.parse(execFileSync('npm', ASKED, options));
  // npm names the program after the folder that it lies in.
  bom.metadata.component.name = 'techniekpact-assistant';
  bom.components.push(webChat());
  return bom;
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
