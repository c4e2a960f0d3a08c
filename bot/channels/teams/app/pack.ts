import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { problemsOf } from './check';
import { type AppSettings, localization, manifest } from './manifest';

/** A fixed time in every file of the zip, so that the same settings give the same bytes. */
const MTIME = new Date(2026, 0, 1);
const ICONS = ['color.png', 'outline.png'];

/** The app package as a zip: manifest, translation and icons at its root. Throws with every point the schema is against. */
export function packApp(settings: AppSettings, iconFolder: string): Uint8Array {
  const app = manifest(settings);
  const english = localization('en');
  const problems = [...problemsOf(app, 'MicrosoftTeams'), ...problemsOf(english, 'MicrosoftTeams.Localization')];
  if (problems.length > 0) throw new Error(`The Teams app is not valid:\n${problems.join('\n')}`);
  const json = (content: object): Uint8Array => Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
  const icons = Object.fromEntries(ICONS.map((name) => [name, new Uint8Array(readFileSync(join(iconFolder, name)))]));
  return zipSync({ 'manifest.json': json(app), 'en.json': json(english), ...icons }, { mtime: MTIME });
}
