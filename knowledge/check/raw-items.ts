import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Placed, readYamlList } from '../read-yaml';

/** What stands in the YAML lists of a folder of the knowledge, whatever its form; `folder` as "routes", or "" for the top. */
export function rawItems(dir: string, folder: string): Placed<unknown>[] {
  const names = readdirSync(join(dir, folder)).filter((name) => name.endsWith('.yaml'));
  return names.sort().flatMap((name) => {
    const file = { path: join(dir, folder, name), name: ['knowledge', folder, name].filter(Boolean).join('/') };
    return readYamlList(file, z.unknown()).items;
  });
}
