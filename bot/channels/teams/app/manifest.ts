import type { Locale } from '../../../../knowledge/schema';
import { speakerOf } from '../../../../locales';
import { listedCommands } from './commands';

/** What of the manifest differs from one installation to the next. */
export interface AppSettings {
  appId: string;
  /** An https address without a path, where people and Teams find the assistant. */
  publicUrl: string;
  version: string;
}

/** The version of the manifest and of the schema that `check.ts` holds it to. */
export const MANIFEST_VERSION = '1.19';

const SCHEMA = 'https://developer.microsoft.com/json-schemas/teams';
const ACCENT = '#0B5CAB';
/** One assistant at most per chat or team; no permissions, no files, no calls: an administrator can approve it at a glance. */
const BOT = { isNotificationOnly: false, supportsFiles: false, supportsCalling: false, supportsVideo: false };
const GUIDES = ['techniek-leren', 'techniek-lesgeven'] as const;

/** `manifest.json`: the app in Dutch, with English in a file of its own. */
export function manifest({ appId, publicUrl, version }: AppSettings): object {
  return {
    $schema: `${SCHEMA}/v${MANIFEST_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: MANIFEST_VERSION,
    version,
    id: appId,
    localizationInfo: { defaultLanguageTag: 'nl-nl', additionalLanguages: [{ languageTag: 'en', file: 'en.json' }] },
    developer: {
      name: 'Techniekpact',
      websiteUrl: publicUrl,
      privacyUrl: `${publicUrl}/privacy`,
      termsOfUseUrl: `${publicUrl}/voorwaarden`,
    },
    ...naming('nl'),
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: ACCENT,
    bots: [{ botId: appId, scopes: ['personal', 'team', 'groupChat'], ...BOT, commandLists: [commandList('nl')] }],
    composeExtensions: [extension({ appId, publicUrl })],
    permissions: [],
    validDomains: [new URL(publicUrl).host],
    defaultInstallScope: 'personal',
  };
}

/** `en.json`: every text of the manifest by its path, in another language. */
export function localization(locale: Locale): Record<string, string> {
  const { name, description } = naming(locale);
  const commands = commandList(locale).commands.flatMap(({ title, description: what }, at) => [
    [`bots[0].commandLists[0].commands[${at}].title`, title],
    [`bots[0].commandLists[0].commands[${at}].description`, what],
  ]);
  const extensions = extensionCommands(locale).flatMap(({ title, description: what, parameters }, at) => {
    const path = `composeExtensions[0].commands[${at}]`;
    return [
      [`${path}.title`, title],
      [`${path}.description`, what],
      ...parameters.map((parameter) => [`${path}.parameters[0].title`, parameter.title]),
    ];
  });
  return {
    $schema: `${SCHEMA}/v${MANIFEST_VERSION}/MicrosoftTeams.Localization.schema.json`,
    'name.short': name.short,
    'name.full': name.full,
    'description.short': description.short,
    'description.full': description.full,
    ...Object.fromEntries([...commands, ...extensions]),
  };
}

function naming(locale: Locale) {
  const say = speakerOf(locale);
  return {
    name: { short: say('teams:app.name'), full: say('teams:app.full') },
    description: { short: say('teams:app.short'), full: say('teams:app.description') },
  };
}

function commandList(locale: Locale) {
  const say = speakerOf(locale);
  const commands = listedCommands(locale).map(({ command, title }) => ({
    title,
    description: say(`teams:commands.${command}`),
  }));
  return { scopes: ['personal', 'team', 'groupChat'], commands };
}

function extension({ appId, publicUrl }: Pick<AppSettings, 'appId' | 'publicUrl'>): object {
  const domains = [new URL(publicUrl).host];
  return {
    botId: appId,
    commands: extensionCommands('nl'),
    messageHandlers: [{ type: 'link', value: { domains } }],
  };
}

function extensionCommands(locale: Locale) {
  const say = speakerOf(locale);
  const speak = (key: string): string => say(`teams:extension.${key}`);
  const question = { name: 'question', title: speak('question'), description: speak('question-what') };
  const choices = GUIDES.map((guide) => ({
    title: say(guide === 'techniek-leren' ? 'talk:start.learn' : 'talk:start.teach'),
    value: guide,
  }));
  const guide = { name: 'guide', title: speak('guide'), inputType: 'choiceset', value: GUIDES[0], choices };
  return [
    ...[
      { id: 'search', type: 'query', title: speak('search'), description: speak('search-what'), initialRun: true },
    ].map((command) => ({ ...command, context: ['compose', 'commandBox'], parameters: [question] })),
    ...[{ id: 'routecheck', type: 'action', title: speak('check'), description: speak('check-what') }].map(
      (command) => ({
        ...command,
        context: ['compose', 'commandBox'],
        parameters: [guide],
      }),
    ),
  ];
}
