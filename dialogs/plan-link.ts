import { type Answers, applicable } from '../knowledge/guide/answers';
import { planFragment } from '../knowledge/guide/plan';
import type { Guide } from '../knowledge/guide/schema';
import type { Block } from './say';
import { speakFor, type Turn } from './turn';

/** The page on which this outcome can be printed. What it says of the person stands in the fragment: no server sees it. */
export function planLink(turn: Turn, guide: Guide, answers: Answers): Extract<Block, { is: 'page' }> {
  const { locale } = turn.state;
  const fragment = planFragment({
    guide: guide.id,
    answers: applicable(guide, answers),
    madeWith: guide.madeWith,
    madeOn: turn.world.today,
  });
  return { is: 'page', label: speakFor(turn)('guide:plan.link'), path: `/plan?taal=${locale}#${fragment}` };
}
