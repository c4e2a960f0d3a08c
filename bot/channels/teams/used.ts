import type { Activity } from 'botbuilder';
import type { Reply } from '../../../dialogs/say';
import { markOf } from '../../../dialogs/stale';
import { text } from '../../../dialogs/turn';
import { speakerOf } from '../../../locales';
import { type Destination, toActivity } from '../../replies/activity';
import { tapIn } from './tapped';

/**
 * The message whose button was tapped, to be shown again with what was chosen in place of its buttons.
 * `last` is what the assistant said last; a tap below an older message changes nothing there.
 */
export function usedMessage(
  activity: Activity,
  last: Reply | undefined,
  destination: Destination,
): Partial<Activity> | undefined {
  const tap = tapIn(activity);
  if (!tap || !last || !activity.replyToId || tap.mark !== markOf(last)) return undefined;
  const chosen = text(speakerOf(last.locale)('teams:used', { label: tap.choice }));
  const used = toActivity({ ...last, blocks: [...last.blocks, chosen], choices: [] }, destination);
  return { ...used, id: activity.replyToId };
}
