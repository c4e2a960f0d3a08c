import fc from 'fast-check';
import { advance } from '../../../knowledge/guide/advance';
import { type Answers, answered, answersUntil, applicable, changeAnswer } from '../../../knowledge/guide/answers';
import { type Outcome, outcomeOf } from '../../../knowledge/guide/outcome';
import type { Guide } from '../../../knowledge/guide/schema';
import { answersOf, learn, TODAY, teach } from './guides';

const GUIDES = [
  ['techniek-lesgeven', teach],
  ['techniek-leren', learn],
] as const;

/** Any answers at all: some questions of the guide with any of their choices, applicable or not. */
function anyAnswers(guide: Guide): fc.Arbitrary<Answers> {
  const choices = guide.questions.map(({ id, choices: all }) =>
    fc.option(fc.constantFrom(...all.map((choice) => choice.id)), { nil: undefined }).map((choice) => [id, choice]),
  );
  return fc
    .tuple(...choices)
    .map((pairs) => Object.fromEntries(pairs.filter(([, choice]) => choice !== undefined)) as Answers);
}

/** A conversation: what was said before, and for each question asked, which of its choices is taken. */
function anyConversation(guide: Guide): fc.Arbitrary<{ said: Answers; picks: number[] }> {
  return fc.record({ said: anyAnswers(guide), picks: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }) });
}

/** What was said lies under what was answered: going back over an answer brings back what was said. */
function talk(guide: Guide, said: Answers, picks: readonly number[]): { given: Answers; asked: string[] } {
  let given: Answers = {};
  const asked: string[] = [];
  for (const pick of picks) {
    const step = advance(guide, { ...said, ...given }, TODAY);
    if (step.is === 'outcome') break;
    const { id, choices } = step.question;
    given = { ...given, [id]: choices[pick % choices.length]?.id ?? '' };
    asked.push(id);
  }
  return { given, asked };
}

describe.each(GUIDES)('whatever is answered in %s', (_name, guide) => {
  test('k answers and k steps back is the start, and each step back asks what was asked', () => {
    fc.assert(
      fc.property(anyConversation(guide), ({ said, picks }) => {
        const { given, asked } = talk(guide, said, picks);
        let back = given;
        for (const question of [...asked].reverse()) {
          back = answersUntil(back, asked, question);
          expect(advance(guide, { ...said, ...back }, TODAY)).toMatchObject({
            is: 'question',
            question: { id: question },
          });
        }
        expect(back).toEqual({});
      }),
    );
  });

  test('at most six questions lead to an outcome, wherever one starts', () => {
    fc.assert(
      fc.property(anyConversation(guide), ({ said, picks }) => {
        const { given, asked } = talk(guide, said, picks);
        expect(new Set(asked).size).toBe(asked.length);
        expect(advance(guide, { ...said, ...given }, TODAY).is).toBe('outcome');
      }),
    );
  });

  test('a changed answer keeps every other one that is still valid', () => {
    fc.assert(
      fc.property(anyAnswers(guide), fc.nat(), fc.nat(), (any, which, pick) => {
        const before = applicable(guide, any);
        const question = guide.questions[which % guide.questions.length];
        const choice = question?.choices[pick % question.choices.length];
        if (!question || !choice) return;
        const { answers, dropped } = changeAnswer(guide, before, { question: question.id, choice: choice.id });
        for (const [id, value] of Object.entries(before)) {
          if (id === question.id) continue;
          const valid = applicable(guide, { ...answers, [id]: value })[id] === value;
          expect({ id, kept: answers[id] === value }).toEqual({ id, kept: valid });
          expect(dropped.includes(id)).toBe(!valid);
        }
      }),
    );
  });

  test('the order in which things were said makes no difference', () => {
    fc.assert(
      fc.property(anyAnswers(guide), (answers) => {
        const reversed = Object.fromEntries(Object.entries(answers).reverse());
        expect(advance(guide, reversed, TODAY)).toEqual(advance(guide, answers, TODAY));
      }),
    );
  });

  test('answers that are not valid count for nothing', () => {
    fc.assert(
      fc.property(anyAnswers(guide), (answers) => {
        const known = applicable(guide, answers);
        expect(applicable(guide, known)).toEqual(known);
        expect(advance(guide, answers, TODAY)).toEqual(advance(guide, known, TODAY));
        expect(advance(guide, { ...answers, no_question: 'x', mode: answers.mode ?? 'no choice' }, TODAY)).toEqual(
          advance(guide, answers, TODAY),
        );
      }),
    );
  });

  test('what is not asked any more cannot change the outcome', () => {
    const ending = new Set(guide.rules.filter(({ ends }) => ends).map(({ id }) => id));
    fc.assert(
      fc.property(anyConversation(guide), anyAnswers(guide), ({ said, picks }, more) => {
        const answers = { ...said, ...talk(guide, said, picks).given };
        const outcome = outcomeOf(guide, answers, TODAY);
        if (outcome.rules.some((rule) => ending.has(rule))) return;
        const later = { ...more, ...applicable(guide, answers) };
        expect(shown(outcomeOf(guide, later, TODAY))).toEqual(shown(outcome));
      }),
      { numRuns: 3000 },
    );
  });
});

function shown({ fits, refused }: Outcome): string[] {
  return [...fits.map(({ route, priority }) => `${route}:${priority}`), ...refused.map(({ blocks }) => blocks.nl)];
}

describe('an answer that changes', () => {
  const start = answersOf('mode=job sector=mbo edu=mbo4 role=docent years=3+ hbo_level=no');

  test.each([
    ['sector', 'vmbo', 'mode=job sector=vmbo edu=mbo4 hbo_level=no', 'role years'],
    ['role', 'praktijk', 'mode=job sector=mbo edu=mbo4 role=praktijk years=3+', 'hbo_level'],
    ['edu', 'hbo', 'mode=job sector=mbo edu=hbo role=docent years=3+', 'hbo_level'],
    ['edu', 'other', 'mode=job sector=mbo edu=other role=docent years=3+', 'hbo_level'],
    ['mode', 'combine', 'mode=combine sector=mbo edu=mbo4 role=docent years=3+ hbo_level=no', ''],
  ])('%s to %s', (question, choice, ...expected) => {
    const { answers, dropped } = changeAnswer(teach, start, { question, choice });
    expect([answers, dropped.join(' ')]).toEqual([answersOf(expected[0]), expected[1]]);
  });
});

test('what is said of a question that may still come is kept until it cannot', () => {
  expect(applicable(teach, answersOf('years=3+ role=docent'))).toEqual(answersOf('years=3+ role=docent'));
  expect(applicable(teach, answersOf('sector=vmbo years=3+ role=docent'))).toEqual(answersOf('sector=vmbo'));
  expect(applicable(learn, answersOf('stage=vmbo detail=kader dlr=yes workplace=yes'))).toEqual(
    answersOf('stage=vmbo detail=kader dlr=yes'),
  );
});

test('a choice of another kind of person is no answer', () => {
  expect(applicable(learn, answersOf('stage=mbo detail=kader'))).toEqual(answersOf('stage=mbo'));
});

test('the summary follows the guide, not the conversation', () => {
  const summary = answered(learn, answersOf('style=work detail=kader stage=vmbo'));
  expect(summary.map(({ question, choice }) => `${question.label.nl}: ${choice.label.nl}`)).toEqual([
    'Waar je nu zit: Vmbo',
    'Klas of niveau: Kader',
    'Manier van leren: Vooral werkend',
  ]);
});

test('back to a question takes away its answer and all that was asked after it, not what was said', () => {
  const answers = answersOf('mode=job sector=mbo edu=mbo4 role=docent years=3+');
  expect(answersUntil(answers, ['mode', 'sector', 'role'], 'sector')).toEqual(answersOf('mode=job edu=mbo4 years=3+'));
  expect(answersUntil(answers, ['mode', 'sector', 'role'], 'never asked')).toEqual(answers);
});

test('the wording and the choices are those of the person', () => {
  const step = advance(learn, answersOf('stage=havo_vwo'), TODAY);
  expect(step).toMatchObject({ is: 'question', question: { id: 'detail', text: { nl: 'Hoe ver ben je?' } } });
  const choices = step.is === 'question' ? step.question.choices.map(({ id }) => id) : [];
  expect(choices).toEqual(['havo_onder', 'havo_boven', 'havo_diploma', 'vwo']);
});
