import type { Example } from './examples';

/** The chances that a fit, made without it, gives a question; `first` says whether its first answer is right. */
export interface Judged {
  example: Example;
  correct: number;
  inScope: number;
  first: boolean;
}

/** What a person gets at one pair of thresholds; shares 0 to 1, of the questions inside or outside. */
export interface Point {
  sure: number;
  inScope: number;
  right: number;
  wrong: number;
  declined: number;
  outsideAnswered: number;
  outsideDeclined: number;
}

/** A wrong answer given as sure costs as much as so many right ones, and so on for the others. */
const COST = { wrong: 1.6, declined: 2.5, outsideAnswered: 1, outsideSuggested: 0.25 };

export function pointAt(judged: readonly Judged[], sure: number, inScope: number): Point {
  const inside = judged.filter(({ example }) => !example.outside);
  const outside = judged.filter(({ example }) => example.outside);
  const share = (of: readonly Judged[], holds: (each: Judged) => boolean): number =>
    of.length === 0 ? 0 : of.filter(holds).length / of.length;
  const declined = (each: Judged): boolean => each.inScope < inScope;
  const answered = (each: Judged): boolean => !declined(each) && each.correct >= sure;
  return {
    sure,
    inScope,
    right: share(inside, (each) => answered(each) && each.first),
    wrong: share(inside, (each) => answered(each) && !each.first),
    declined: share(inside, declined),
    outsideAnswered: share(outside, answered),
    outsideDeclined: share(outside, declined),
  };
}

const steps = (from: number, to: number): number[] =>
  Array.from({ length: Math.round((to - from) * 50) + 1 }, (_, step) => Math.round((from + step / 50) * 100) / 100);

/** The pair of thresholds that serves people best. */
export function bestPoint(judged: readonly Judged[]): Point {
  const points = steps(0.3, 0.9).flatMap((sure) => steps(0.1, 0.8).map((inScope) => pointAt(judged, sure, inScope)));
  return points.reduce((best, point) => (worth(point) > worth(best) ? point : best));
}

function worth({ right, wrong, declined, outsideAnswered, outsideDeclined }: Point): number {
  const suggested = 1 - outsideAnswered - outsideDeclined;
  return (
    right -
    COST.wrong * wrong -
    COST.declined * declined -
    COST.outsideAnswered * outsideAnswered -
    COST.outsideSuggested * suggested
  );
}

/** The curve of the threshold for sure, from careless to careful. */
export const curveOf = (judged: readonly Judged[], inScope: number): Point[] =>
  [0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9].map((sure) => pointAt(judged, sure, inScope));
