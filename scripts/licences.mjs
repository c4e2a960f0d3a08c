import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { billOfMaterials, licenceOf } from './bom.mjs';

/** `npm run licences`: everything that runs in production, by licence. Ends with 1 at one that nobody has judged. */
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** May be used and passed on with an open service, when their notice goes along. */
const FREE = new Set(
  ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Unlicense', 'PSF-2.0', 'BlueOak-1.0.0'].concat(
    // Its holidays come from Wikipedia and are named so; we use the dates alone.
    '(ISC AND CC-BY-3.0)',
    '(AFL-2.1 OR BSD-3-Clause)',
    '(MIT OR CC0-1.0)',
  ),
);
/** Names no licence where programs look; a person read it: "MIT", in its Readme. */
const READ = new Map([['escape-regexp-component@1.0.2', 'MIT']]);

const byLicence = new Map();
for (const part of billOfMaterials(ROOT).components) {
  const name = `${part.name}@${part.version}`;
  const licence = licenceOf(part) || READ.get(name) || 'none';
  byLicence.set(licence, [...(byLicence.get(licence) ?? []), name]);
}
for (const [licence, names] of [...byLicence].sort(([, one], [, other]) => other.length - one.length))
  console.log(`${licence} (${names.length})\n  ${names.join(', ')}\n`);

const unjudged = [...byLicence].filter(([licence]) => !FREE.has(licence));
for (const [licence, names] of unjudged)
  console.error(
    `"${licence}" has not been judged: ${names.join(', ')}. Read it, and add it to scripts/licences.mjs or drop the package.`,
  );
process.exitCode = unjudged.length > 0 ? 1 : 0;
