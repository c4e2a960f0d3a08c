import type { Guide } from '../guide/schema';
import { walk } from '../guide/walk';

/** A guide as boxes and arrows: its questions, and the routes that come first at the end of a path. */
export interface GuideGraph {
  questions: { id: string; text: string }[];
  routes: { id: string; text: string }[];
  /** What leads from a question to the next, or to a route: the labels of the choices, in the order of the guide. */
  arrows: { from: string; to: string; choices: string[] }[];
}

/** Gathers every path of a guide, in Dutch; the same guide gives the same graph. */
export function guideGraph(guide: Guide, today: string): GuideGraph {
  const arrows = new Map<string, { from: string; to: string; choices: Set<string> }>();
  const ends = new Set<string>();
  for (const { asked, answers, outcome } of walk(guide, { today })) {
    const best = outcome.fits[0]?.route ?? '';
    ends.add(best);
    asked.forEach((from, at) => {
      const to = asked[at + 1] ?? best;
      const arrow = arrows.get(`${from}>${to}`) ?? { from, to, choices: new Set<string>() };
      arrow.choices.add(labelOf(guide, from, answers[from] ?? ''));
      arrows.set(`${from}>${to}`, arrow);
    });
  }
  const asked = new Set([...arrows.values()].map(({ from }) => from));
  return {
    questions: guide.questions.filter(({ id }) => asked.has(id)).map(({ id, label }) => ({ id, text: label.nl })),
    routes: [...guide.routes.values()].filter(({ id }) => ends.has(id)).map(({ id, name }) => ({ id, text: name.nl })),
    arrows: [...arrows.values()].map(({ from, to, choices }) => ({ from, to, choices: [...choices] })),
  };
}

function labelOf({ questions }: Guide, question: string, choice: string): string {
  const choices = questions.find(({ id }) => id === question)?.choices ?? [];
  return choices.find(({ id }) => id === choice)?.label.nl ?? choice;
}
