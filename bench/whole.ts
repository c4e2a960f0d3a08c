import { DateTime } from 'luxon';
import { takeTurn } from '../dialogs/assistant';
import { freshState } from '../dialogs/state';
import type { World } from '../dialogs/world';
import type { Knowledge } from '../knowledge/load';
import { ZONE } from '../knowledge/values';
import { speakerOf } from '../locales';
import { isOutside, type Question } from './questions';

/** What came of a question, asked as the first of a conversation. */
export interface Outcome {
  question: Question;
  kind: string;
  ids: readonly string[];
}

const ANSWERS = new Set(['answer', 'contact', 'question']);

/** Asks every question in a conversation of its own, the whole way that a message goes. `now` in ms since 1970. */
export function askAll(questions: readonly Question[], knowledge: Knowledge, now: number): Outcome[] {
  const instant = DateTime.fromMillis(now, { zone: ZONE });
  const speak = { nl: speakerOf('nl'), en: speakerOf('en') };
  const world: World = { knowledge, now: instant.toISO() ?? '', today: instant.toISODate() ?? '', speak };
  return questions.map((question) => {
    const { reply } = takeTurn(freshState(question.locale), { is: 'said', text: question.text }, world);
    return { question, kind: reply?.kind ?? 'silence', ids: reply?.ids ?? [] };
  });
}

export const isAnswered = ({ kind, ids }: Outcome): boolean => ANSWERS.has(kind) && ids[0] !== undefined;

/** Answered at once, by an entry that is accepted. */
export const isRight = (outcome: Outcome): boolean =>
  isAnswered(outcome) && outcome.question.expected.includes(outcome.ids[0] ?? '');

/** Shares of the questions, 0 to 1; `first` and `three` count a suggestion as well. */
export interface Figures {
  inside: number;
  answered: number;
  first: number;
  three: number;
  wrong: number;
  declined: number;
  outside: number;
  outsideAnswered: number;
}

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const inside = outcomes.filter(({ question }) => !isOutside(question));
  const outside = outcomes.filter(({ question }) => isOutside(question));
  const share = (of: readonly Outcome[], holds: (outcome: Outcome) => boolean): number =>
    of.length === 0 ? 0 : of.filter(holds).length / of.length;
  const among =
    (count: number) =>
    ({ question, kind, ids }: Outcome): boolean =>
      kind !== 'decline' && ids.slice(0, count).some((id) => question.expected.includes(id));
  return {
    inside: inside.length,
    answered: share(inside, isRight),
    first: share(inside, among(1)),
    three: share(inside, among(3)),
    wrong: share(inside, (outcome) => isAnswered(outcome) && !isRight(outcome)),
    declined: share(inside, ({ kind }) => kind === 'decline'),
    outside: outside.length,
    outsideAnswered: share(outside, isAnswered),
  };
}
