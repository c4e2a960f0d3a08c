import { commandIn } from '../../dialogs/commands';
import type { GuideState } from '../../dialogs/state';
import type { Observed } from '../assistant';
import type { Fact } from './fact';
import type { MakeFact } from './facts-of';

/**
 * The way through a guide: begun, each question asked and answered or taken back, and the outcome.
 * Who leaves says nothing, so where people left is what was asked and neither answered nor taken back.
 */
export function journeyFacts({ before, after, reply, event }: Observed, fact: MakeFact): Fact[] {
  const { guide } = after;
  if (!guide || event.is !== 'said') return [];
  const started = isStart(before?.guide, { guide, words: event.text });
  const open = started ? undefined : before?.guide?.open;
  const moved = started || open !== guide.open;
  const facts = started ? [fact('started', guide.id)] : [];
  if (open !== undefined && moved)
    facts.push(fact(guide.asked.includes(open) ? 'answered' : 'withdrawn', guide.id, open));
  if (moved && guide.open !== undefined) facts.push(fact('asked', guide.id, guide.open));
  if (moved && reply?.kind === 'outcome') facts.push(fact('outcome', reply.ids[0] ?? 'none', guide.id));
  return facts;
}

/** Another guide, or the same one from its beginning; going back to the first question is no start. */
function isStart(before: GuideState | undefined, { guide, words }: { guide: GuideState; words: string }): boolean {
  if (before?.id !== guide.id) return true;
  if (guide.asked.length > 0 || commandIn(words) === 'back') return false;
  return before.asked.length > 0 || (before.open === undefined && guide.open !== undefined);
}
