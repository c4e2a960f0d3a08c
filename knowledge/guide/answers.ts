import { mayHold } from './condition';
import type { Choice, Guide, Question } from './schema';

/** By question the id of the choice; by what was said, its value. The order of the keys means nothing. */
export type Answers = Readonly<Record<string, string>>;

/**
 * The answers that are still valid: known to the guide, among the choices, and of questions that apply or may yet.
 * Everything else is left out, so that a changed answer or a changed guide never files one under another question.
 */
export function applicable(guide: Guide, answers: Answers): Answers {
  const kept: Record<string, string> = {};
  const open = new Set(guide.questions.map(({ id }) => id));
  for (const { id, values } of guide.said) {
    const given = answers[id];
    if (given !== undefined && (values === undefined || values.includes(given))) kept[id] = given;
  }
  for (const { id, only, choices } of guide.questions) {
    const choice = choices.find((offered) => offered.id === answers[id]);
    if (!mayHold(only, kept, open)) open.delete(id);
    else if (choice && mayHold(choice.only, kept, open)) kept[id] = choice.id;
  }
  return kept;
}

/** Gives or changes one answer. The others stay as far as they are still valid; `dropped` names those that are not. */
export function changeAnswer(
  guide: Guide,
  answers: Answers,
  given: { question: string; choice: string },
): { answers: Answers; dropped: string[] } {
  const kept = applicable(guide, { ...answers, [given.question]: given.choice });
  return { answers: kept, dropped: Object.keys(answers).filter((id) => kept[id] === undefined) };
}

/**
 * The answers as they were before `question` was asked: without it and without everything asked after it.
 * Keep what was said beforehand apart and lay it under the answers: going back then brings it back too.
 */
export function answersUntil(answers: Answers, asked: readonly string[], question: string): Answers {
  const at = asked.indexOf(question);
  const later = new Set(at < 0 ? [] : asked.slice(at));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !later.has(id)));
}

/** The answered questions in the order of the guide, as a summary shows them. */
export function answered(guide: Guide, answers: Answers): { question: Question; choice: Choice }[] {
  return guide.questions.flatMap((question) => {
    const choice = question.choices.find(({ id }) => id === answers[question.id]);
    return choice ? [{ question, choice }] : [];
  });
}
