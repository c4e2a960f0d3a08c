import type { Answers } from './answers';

/** What a person takes along: enough to make the outcome anew, and nothing that names them. */
export interface Plan {
  guide: string;
  answers: Answers;
  /** The guide's hash when the plan was made: another one means that the guide was edited since. */
  madeWith: string;
  /** The day it was made, `2026-11-24`. */
  madeOn: string;
}

const VERSION = '1';
const GUIDE = /^[a-z0-9-]{1,40}$/;
const HASH = /^[0-9a-f]{1,64}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ANSWER = /^([a-z][a-z0-9_]{0,30})=([a-z0-9_+-]{1,40})$/;
/** Characters; a longer fragment is not ours. */
const LONGEST = 2_000;

/** A plan as the fragment of a link, without the `#`: short enough for a QR code that a phone reads from paper. */
export function planFragment({ guide, answers, madeWith, madeOn }: Plan): string {
  const given = Object.entries(answers).map(([question, choice]) => `${question}=${choice.replaceAll('+', '%2B')}`);
  return [VERSION, guide, madeWith, madeOn, given.join(',')].join('/');
}

/** The plan in a fragment, with or without its `#`; undefined when it is not one of ours. Answers are not yet checked. */
export function readPlan(fragment: string): Plan | undefined {
  const plain = fragment.replace(/^#/, '').replaceAll(/%2B/gi, '+').replaceAll(/%2C/gi, ',').replaceAll(/%3D/gi, '=');
  const [version, guide = '', madeWith = '', madeOn = '', given = ''] = plain.split('/');
  const known = version === VERSION && GUIDE.test(guide) && HASH.test(madeWith) && DAY.test(madeOn);
  if (!known || plain.length > LONGEST) return undefined;
  const answers = given.split(',').flatMap((pair): [string, string][] => {
    const [, question, choice] = ANSWER.exec(pair) ?? [];
    return question && choice ? [[question, choice]] : [];
  });
  return { guide, answers: Object.fromEntries(answers), madeWith, madeOn };
}
