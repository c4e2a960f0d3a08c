import type { Localised } from '../schema';
import { type Answers, applicable } from './answers';
import { holds } from './condition';
import { nextQuestion, offered } from './lookahead';
import { type Outcome, outcomeOf } from './outcome';
import type { Guide, Question } from './schema';

/** A question as it is put to this person. */
export interface Asked {
  id: string;
  /** Names the answer in a summary, at most 20 characters. */
  label: Localised;
  text: Localised;
  choices: { id: string; label: Localised }[];
}

export type Step = { is: 'question'; question: Asked } | { is: 'outcome'; outcome: Outcome };

/**
 * What comes next: the first question that can still change the outcome, or the outcome.
 * Answers that are no longer valid count for nothing. `today` is the day in Amsterdam, `2026-11-24`.
 */
export function advance(guide: Guide, answers: Answers, today: string): Step {
  const known = applicable(guide, answers);
  const question = nextQuestion(guide, known, today);
  if (question) return { is: 'question', question: ask(question, known) };
  return { is: 'outcome', outcome: outcomeOf(guide, known, today) };
}

/** The question with the wording and the choices for someone with these answers. */
export function ask(question: Question, answers: Answers): Asked {
  const variant = question.instead.find(({ when }) => holds(when, { answers, today: '' }));
  return {
    id: question.id,
    label: question.label,
    text: variant?.text ?? question.text,
    choices: offered(question, answers).map(({ id, label }) => ({ id, label })),
  };
}
