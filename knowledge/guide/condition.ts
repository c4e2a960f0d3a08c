import type { Answers } from './answers';
import { NAMED_RULES } from './named-rules';

/** `of` is a question, something that was said, or "rule" for named rules. */
export interface Test {
  of: string;
  values: readonly string[];
  not: boolean;
}

/** Alternatives, each a list of tests that must all pass. No alternatives at all: always. */
export type When = readonly (readonly Test[])[];

export interface Facts {
  answers: Answers;
  /** The day in Amsterdam, `2026-11-24`. */
  today: string;
}

/** The key under which a condition names rules written in TypeScript. */
export const RULE = 'rule';

/** What was not answered equals nothing: it fails an equals and passes a `not`. */
export function holds(condition: When, facts: Facts): boolean {
  return condition.length === 0 || condition.some((tests) => tests.every((test) => passes(test, facts)));
}

function passes(test: Test, facts: Facts): boolean {
  if (test.of === RULE) return test.values.every((name) => NAMED_RULES[name]?.(facts) !== test.not);
  const given = facts.answers[test.of];
  return (given !== undefined && test.values.includes(given)) !== test.not;
}

/** Whether the condition can still come true, when everything in `open` may yet be answered. */
export function mayHold(condition: When, answers: Answers, open: ReadonlySet<string>): boolean {
  if (condition.length === 0) return true;
  const mayPass = (test: Test): boolean =>
    test.of === RULE || (answers[test.of] === undefined && open.has(test.of)) || passes(test, { answers, today: '' });
  return condition.some((tests) => tests.every(mayPass));
}
