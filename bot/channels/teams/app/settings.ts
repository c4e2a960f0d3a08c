import { z } from 'zod';
import type { AppSettings } from './manifest';

const HELP = 'docs/teams.md tells where to get it';
const settings = z.object({
  MicrosoftAppId: z.guid(`must be the id of the bot, a GUID; ${HELP}`),
  PUBLIC_URL: z
    .string('must be the https:// address of the assistant, without a path')
    .refine(isBareHttps, 'must be the https:// address of the assistant, without a path'),
});

/** What the app package needs of the environment. Throws with every setting that is missing or wrong. */
export function readAppSettings(env: Record<string, string | undefined>): Omit<AppSettings, 'version'> {
  const parsed = settings.safeParse(env);
  if (!parsed.success)
    throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n'));
  const { MicrosoftAppId: appId, PUBLIC_URL } = parsed.data;
  return { appId, publicUrl: new URL(PUBLIC_URL).origin };
}

function isBareHttps(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, pathname, search, hash, username } = new URL(address);
  return protocol === 'https:' && pathname === '/' && search + hash + username === '';
}
