import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { billOfMaterials } from './bom.mjs';

/** `npm run sbom`: writes what the service is made of, for who has to know. */
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const FILE = join('dist', 'sbom.cdx.json');

const bom = billOfMaterials(ROOT);
mkdirSync(join(ROOT, 'dist'), { recursive: true });
writeFileSync(join(ROOT, FILE), `${JSON.stringify(bom, null, 2)}\n`);
console.log(`Written: ${FILE}, ${bom.components.length} parts (CycloneDX ${bom.specVersion}).`);
