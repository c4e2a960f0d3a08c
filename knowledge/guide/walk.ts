import { advance } from './advance';
import type { Answers } from './answers';
import type { Outcome } from './outcome';
import type { Guide } from './schema';

/** One way through a guide: what was asked, what was answered, where it led. */
export interface Path {
  asked: string[];
  answers: Answers;
  outcome: Outcome;
}

/** Every path of a guide from the given answers on, each choice of each question once. */
export function* walk(guide: Guide, { from = {}, today }: { from?: Answers; today: string }): Generator<Path> {
  yield* follow(from, []);

  function* follow(answers: Answers, asked: string[]): Generator<Path> {
    const step = advance(guide, answers, today);
    if (step.is === 'outcome') {
      yield { asked, answers, outcome: step.outcome };
      return;
    }
    const { id, choices } = step.question;
    for (const choice of choices) yield* follow({ ...answers, [id]: choice.id }, [...asked, id]);
  }
}
