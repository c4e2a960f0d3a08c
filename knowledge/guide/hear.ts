import type { Slots } from '../slots/known';
import { type Answers, applicable } from './answers';
import { holds } from './condition';
import type { Guide } from './schema';

/**
 * The answers of the guide that a person already gave in their own words, with what shades the outcome.
 * Where two rows of `hears` answer one question, the first holds.
 */
export function answersFrom(guide: Guide, slots: Slots): Answers {
  const heard: Record<string, string> = {};
  for (const { id } of guide.said) {
    const given = slots[id];
    if (given !== undefined) heard[id] = given;
  }
  for (const { when, answers } of guide.hears) {
    if (!holds(when, { answers: slots, today: '' })) continue;
    for (const [id, value] of Object.entries(answers)) heard[id] ??= value;
  }
  return applicable(guide, heard);
}

/** The guide that a wish in these slots asks for: "ik wil docent worden", "ik wil iets met auto's". */
export function guideFor(guides: ReadonlyMap<string, Guide>, { wish }: Slots): Guide | undefined {
  return [...guides.values()].find(({ wishes }) => wish !== undefined && wishes.includes(wish));
}
