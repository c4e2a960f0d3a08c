import { advance } from '../../../knowledge/guide/advance';
import type { Answers } from '../../../knowledge/guide/answers';
import type { Guide } from '../../../knowledge/guide/schema';
import { type Path, walk } from '../../../knowledge/guide/walk';
import { LABEL_LENGTH, LOCALES } from '../../../knowledge/schema';
import { learn, place, TODAY, teach } from './guides';

/** What is never asked and leads to more when it was said. */
const SAID: readonly [Guide, Answers][] = [
  [teach, { schooling: 'havo' }],
  [teach, { years_old: '19' }],
  [learn, { to: 'hbo', years_old: '30' }],
];

describe.each([
  ['techniek-lesgeven', teach, 10],
  ['techniek-leren', learn, 11],
  ['plek-vinden', place, 3],
] as const)('every path of %s', (_name, guide, questions) => {
  const paths = [...walk(guide, { today: TODAY })];
  const withSaid = SAID.filter(([said]) => said === guide).flatMap(([, from]) => [
    ...walk(guide, { from, today: TODAY }),
  ]);

  test('has as many questions as the table has rows', () => {
    expect(guide.questions).toHaveLength(questions);
  });

  test('ends with one to three routes, best first', () => {
    for (const { answers, outcome } of [...paths, ...withSaid]) {
      const priorities = outcome.fits.map(({ priority }) => priority);
      expect({ answers, count: priorities.length >= 1 && priorities.length <= 3 }).toEqual({ answers, count: true });
      expect({ answers, priorities }).toEqual({ answers, priorities: [...priorities].sort() });
    }
  });

  test('asks at most six questions, none of them twice', () => {
    for (const { asked } of paths) {
      expect(asked.length).toBeLessThanOrEqual(6);
      expect(new Set(asked).size).toBe(asked.length);
    }
  });

  test('asks a question only when its choices do not all lead to the same', () => {
    for (const { before, question } of moments(paths)) {
      const step = advance(guide, before, TODAY);
      if (step.is !== 'question') throw new Error(`${question} was asked and is not`);
      const ends = step.question.choices.map(({ id }) =>
        [...walk(guide, { from: { ...before, [question]: id }, today: TODAY })].map(shown).sort().join(' / '),
      );
      expect({ before, question, differ: new Set(ends).size > 1 }).toEqual({ before, question, differ: true });
    }
  });

  test('offers two to six choices, with labels that fit a button and differ', () => {
    for (const { before, question } of moments(paths)) {
      const step = advance(guide, before, TODAY);
      if (step.is !== 'question') throw new Error(`${question} was asked and is not`);
      const { choices } = step.question;
      expect(choices.length).toBeGreaterThanOrEqual(2);
      expect(choices.length).toBeLessThanOrEqual(6);
      for (const locale of LOCALES) {
        const labels = choices.map(({ label }) => label[locale].toLowerCase());
        expect(new Set(labels).size).toBe(labels.length);
        expect(labels.filter((label) => label.length > LABEL_LENGTH)).toEqual([]);
      }
    }
  });

  test('reaches every route', () => {
    const reached = new Set([...paths, ...withSaid].flatMap(({ outcome }) => outcome.fits.map(({ route }) => route)));
    expect([...guide.routes.keys()].filter((route) => !reached.has(route))).toEqual([]);
  });

  test('fires every rule; a net below all rules catches only who answered nothing', () => {
    const fired = new Set([...paths, ...withSaid].flatMap(({ outcome }) => outcome.rules));
    const silent = guide.rules.filter(({ id }) => !fired.has(id));
    expect(silent.filter(({ otherwise }) => !otherwise).map(({ id }) => id)).toEqual([]);
  });

  test('asks every question somewhere', () => {
    const asked = new Set(paths.flatMap((path) => path.asked));
    expect(guide.questions.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([]);
  });

  test('explains every route: why it fits, or what blocks and what opens it', () => {
    for (const { outcome } of [...paths, ...withSaid]) {
      for (const locale of LOCALES) {
        for (const { because } of outcome.fits) {
          expect(because.length).toBeGreaterThan(0);
          for (const reason of because) expect(reason[locale]).toMatch(/[^.]$/);
        }
        for (const { blocks, opens } of outcome.refused) {
          expect(blocks[locale]).toMatch(/\.$/);
          expect(opens[locale]).toMatch(/\.$/);
        }
      }
    }
  });

  test('never fits and refuses the same route', () => {
    for (const { outcome } of [...paths, ...withSaid]) {
      const fitting = outcome.fits.map(({ route }) => route);
      expect(outcome.refused.filter(({ route }) => fitting.includes(route))).toEqual([]);
    }
  });
});

/** Every moment at which a question is asked, once. */
function moments(paths: readonly Path[]): { before: Answers; question: string }[] {
  const all = paths.flatMap(({ asked, answers }) =>
    asked.map((question, at) => ({
      before: Object.fromEntries(asked.slice(0, at).map((id): [string, string] => [id, answers[id] ?? ''])),
      question,
    })),
  );
  return [...new Map(all.map((moment) => [JSON.stringify(moment), moment])).values()];
}

function shown({ outcome }: Path): string {
  const fits = outcome.fits.map(({ route, priority }) => `${route}:${priority}`);
  return [...fits, ...outcome.refused.map(({ route, blocks }) => `${route} ${blocks.nl}`)].join(' ');
}
