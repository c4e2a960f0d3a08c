import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { environment } from '../../../environment';
import { projectRoot } from '../../../root';
import { packApp } from './pack';
import { readAppSettings } from './settings';

/** `npm run teams:package`: writes the zip that an administrator of Teams uploads. */
function main(): void {
  const root = projectRoot();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const settings = { ...readAppSettings(environment()), version };
  const icons = join(root, 'bot', 'channels', 'teams', 'app', 'icons');
  const file = join(root, 'dist', 'teams', 'techniekpact-teams.zip');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, packApp(settings, icons));
  console.log(`${relative(process.cwd(), file)} is ready: upload it in the Teams admin center (docs/teams.md).`);
}

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
