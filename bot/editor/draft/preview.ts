import type { Activity } from 'botbuilder';
import { perform } from '../../../dialogs/deeds';
import { askHelped } from '../../../dialogs/helped';
import { type Deed, freshState, type State } from '../../../dialogs/state';
import type { Knowledge } from '../../../knowledge/load';
import type { Entry, Locale } from '../../../knowledge/schema';
import { toActivity } from '../../replies/activity';
import { worldAt } from '../../world';

export type Part = 'kort' | 'meer';

interface Shown {
  knowledge: Knowledge;
  entry: Entry;
  locale: Locale;
  /** The short answer, or the long one behind a tap. */
  part: Part;
  /** Milliseconds since 1970. */
  now: number;
  /** Where our own pages are. */
  address: string;
}

type Said = Partial<Activity>;

/** What somebody says or taps, and the message that they get for it; nothing for a long answer that is not there. */
export function previewOf({ knowledge, entry, locale, part, now, address }: Shown): Said[] {
  const entries = new Map(knowledge.entries).set(entry.id, entry);
  const world = worldAt(now, { ...knowledge, entries });
  const turn = (state: State, deed: Deed) => {
    const result = perform({ state, text: '', world }, deed);
    return result && askHelped(result, world);
  };
  const first = turn(freshState(locale), { do: 'answer', entry: entry.id });
  const more = first?.state.offers.find(({ deed }) => deed.do === 'more');
  const second = first && more && turn(first.state, more.deed);
  const shown = { channelId: 'directline', address };
  if (part === 'meer') return more && second?.reply ? [said(more.label), toActivity(second.reply, shown)] : [];
  return first?.reply ? [said(entry.question[locale]), toActivity(first.reply, shown)] : [];
}

const said = (text: string): Said => ({ type: 'message', text });
