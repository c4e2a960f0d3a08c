import type { Observed } from '../assistant';
import { channelOf, type Fact, type What } from './fact';
import { journeyFacts } from './journey';

/** What a turn was, without a word of what was said: only names of our own. */
export function factsOf(observed: Observed): Fact[] {
  const { event, reply, before, after } = observed;
  if (event.is !== 'said' || !reply) return [];
  const setting = { locale: reply.locale, channel: channelOf(observed.channelId) };
  const fact = (what: What, of = '-', part = '-'): Fact => ({ what, of, part, ...setting });
  if (before?.last === after.last) return [fact('reply', 'repeat')];
  return [
    ...(isFirst(observed) ? [fact('conversation')] : []),
    fact('reply', reply.kind),
    ...replyFacts(observed, fact),
    ...journeyFacts(observed, fact),
  ];
}

export type MakeFact = (what: What, of?: string, part?: string) => Fact;

/** A conversation begins with the first thing that a person says in it. */
function isFirst({ before }: Observed): boolean {
  return before?.last === undefined || before.last.ids[0] === 'welcome';
}

function replyFacts({ reply, before }: Observed, fact: MakeFact): Fact[] {
  const [first = '-', second = '-', third = '-'] = reply?.ids ?? [];
  switch (reply?.kind) {
    case 'answer':
      return [fact('shown', first), ...(before?.last?.kind === 'suggestions' ? [fact('chosen', first)] : [])];
    case 'decline':
      return [fact('declined', first)];
    case 'suggestions':
      return [fact('suggested', first)];
    case 'command':
      if (first === 'helped' || first === 'not-helped') return [fact(first, second)];
      return first === 'reason' ? [fact('reason', second, third)] : [];
    default:
      return [];
  }
}
