import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder, from sources and from a build alike: the nearest one up that holds package.json. */
export function projectRoot(from: string = __dirname): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from)
    throw new Error(`No package.json above ${__dirname}. Start from a full checkout of the project.`);
  return projectRoot(parent);
}
