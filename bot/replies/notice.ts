import type { Activity } from 'botbuilder';
import { text } from '../../dialogs/turn';
import type { Locale } from '../../knowledge/schema';
import { SPEAK } from '../world';
import { toActivity } from './activity';

interface Place {
  locale: Locale;
  channelId: string;
}

/** A line outside the conversation's own course, of `talk:error`. */
export function notice(
  key: string,
  { locale, channelId }: Place,
  values: Record<string, string> = {},
): Partial<Activity> {
  const blocks = [text(SPEAK[locale](`talk:error.${key}`, values))];
  return toActivity({ kind: 'error', ids: ['error'], locale, blocks, choices: [] }, { channelId });
}
