import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { projectRoot } from './root';

/** The settings of `.env`, if there is one; the environment's own come before them. */
export function environment(): NodeJS.Dict<string> {
  return { ...dotEnv(), ...process.env };
}

function dotEnv(): NodeJS.Dict<string> {
  try {
    return parseEnv(readFileSync(join(projectRoot(), '.env'), 'utf8'));
  } catch {
    return {};
  }
}
