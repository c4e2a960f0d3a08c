import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { MANIFEST_VERSION } from './manifest';

type Checked = 'MicrosoftTeams' | 'MicrosoftTeams.Localization';

/** What the published schema (in `@microsoft/app-manifest`) has against a file, a line each; empty when it is valid. */
export function problemsOf(file: object, schema: Checked): string[] {
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(schemaNamed(schema));
  if (validate(file)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
}

function schemaNamed(name: Checked): object {
  const main = require.resolve('@microsoft/app-manifest');
  const path = join(dirname(main), 'json-schemas', 'teams', `v${MANIFEST_VERSION}`, `${name}.schema.json`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
