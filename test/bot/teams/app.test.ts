import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { problemsOf } from '../../../bot/channels/teams/app/check';
import { listedCommands } from '../../../bot/channels/teams/app/commands';
import { localization, manifest } from '../../../bot/channels/teams/app/manifest';
import { packApp } from '../../../bot/channels/teams/app/pack';
import { readAppSettings } from '../../../bot/channels/teams/app/settings';
import { commandIn } from '../../../dialogs/commands';

const ICONS = join(__dirname, '../../../bot/channels/teams/app/icons');
const SETTINGS = {
  appId: '11111111-2222-4333-8444-555555555555',
  publicUrl: 'https://assistent.example.nl',
  version: '1.2.3',
};
const app = JSON.parse(JSON.stringify(manifest(SETTINGS)));
const english: Record<string, string> = localization('en');

test('the manifest and its translation are valid against the published schema', () => {
  expect(problemsOf(app, 'MicrosoftTeams')).toEqual([]);
  expect(problemsOf(english, 'MicrosoftTeams.Localization')).toEqual([]);
});

test('a manifest with a fault is named by its place', () => {
  expect(problemsOf({ ...app, accentColor: 'blue' }, 'MicrosoftTeams')).toEqual([
    expect.stringContaining('/accentColor'),
  ]);
});

describe.each([
  [
    'Dutch',
    (path: string) =>
      path
        .split(/[.[\]]+/)
        .filter(Boolean)
        .reduce((at, key) => at?.[key], app),
  ],
  ['English', (path: string) => english[path]],
] as const)('in %s', (_language, textAt) => {
  test.each([
    ['name.short', 30],
    ['name.full', 100],
    ['description.short', 80],
    ['description.full', 4000],
    ...[0, 1, 2, 3, 4, 5, 6].flatMap((at): [string, number][] => [
      [`bots[0].commandLists[0].commands[${at}].title`, 32],
      [`bots[0].commandLists[0].commands[${at}].description`, 128],
    ]),
    ...[0, 1].flatMap((at): [string, number][] => [
      [`composeExtensions[0].commands[${at}].title`, 32],
      [`composeExtensions[0].commands[${at}].description`, 128],
    ]),
  ])('%s has a text of at most %i characters', (path, most) => {
    const text = textAt(path);
    expect(typeof text).toBe('string');
    expect(text.length).toBeGreaterThan(0);
    expect(text.length).toBeLessThanOrEqual(most);
  });
});

test.each(['nl', 'en'] as const)('every command that Teams lists in %s is obeyed, in any case', (locale) => {
  for (const { command, title } of listedCommands(locale)) {
    expect([title, commandIn(title)]).toEqual([title, command]);
    expect(commandIn(title.toUpperCase())).toBe(command);
  }
});

test('it asks for nothing: no permissions, no files, one domain, and says where privacy and terms are', () => {
  expect(app).toMatchObject({
    permissions: [],
    validDomains: ['assistent.example.nl'],
    developer: {
      privacyUrl: 'https://assistent.example.nl/privacy',
      termsOfUseUrl: 'https://assistent.example.nl/voorwaarden',
    },
    bots: [{ supportsFiles: false, supportsCalling: false, scopes: ['personal', 'team', 'groupChat'] }],
  });
});

test('the package holds manifest, translation and icons of the right size at its root, and is the same every time', () => {
  const zip = packApp(SETTINGS, ICONS);
  expect(packApp(SETTINGS, ICONS)).toEqual(zip);
  const files = unzipSync(zip);
  expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
  expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))).toEqual(app);
  expect(sizeOf(files['color.png'])).toEqual([192, 192]);
  expect(sizeOf(files['outline.png'])).toEqual([32, 32]);
});

/** Width and height stand in a PNG's first chunk, at bytes 16 and 20. */
function sizeOf(png = new Uint8Array()): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

test.each([
  [{}, ['MicrosoftAppId', 'PUBLIC_URL']],
  [{ MicrosoftAppId: 'mine', PUBLIC_URL: 'https://a.nl' }, ['MicrosoftAppId']],
  [{ MicrosoftAppId: SETTINGS.appId, PUBLIC_URL: 'http://a.nl' }, ['PUBLIC_URL']],
  [{ MicrosoftAppId: SETTINGS.appId, PUBLIC_URL: 'https://a.nl/chat' }, ['PUBLIC_URL']],
])('settings %j: every one that is wrong is named', (env, named) => {
  const said = (() => {
    try {
      readAppSettings(env);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  })();
  expect(said.split('\n').map((line) => line.split(' ')[0])).toEqual(named);
});
