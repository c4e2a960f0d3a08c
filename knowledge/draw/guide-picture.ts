import { STYLE } from './colours';
import type { GuideGraph } from './guide-graph';
import { type Laid, placed } from './layout';
import { arrow, drawing, lettering, linesOf, px } from './svg';

const WIDTH = 190;
const HEIGHT = 56;
const EDGE = 20;
const LETTERS = 24;
const LABEL_LETTERS = 22;
const STEP = 16;
const LABEL_WIDTH = 150;

/** A whole guide from its first question to its routes: an SVG that stands by itself, light and dark. */
export function guidePicture(graph: GuideGraph, title: string): string {
  const boxes = [...graph.questions, ...graph.routes];
  const labels = graph.arrows.map(({ choices }) => linesOf(choices.join(', '), LABEL_LETTERS));
  const laid = placed({
    boxes: boxes.map(({ id }) => ({ id, width: WIDTH, height: HEIGHT })),
    arrows: graph.arrows.map(({ from, to }, at) => ({
      ...{ from, to },
      ...{ width: LABEL_WIDTH, height: (labels[at]?.length ?? 1) * STEP },
    })),
    direction: 'down',
    gaps: { beside: 24, between: 44 },
  });
  const [width, height] = [laid.width + 2 * EDGE, laid.height + 2 * EDGE];
  const ground = `<rect class="ground" width="${px(width)}" height="${px(height)}"/>`;
  const asked = new Set(graph.questions.map(({ id }) => id));
  const parts = [
    ...laid.arrows.map(({ points }) => arrow(points)),
    ...boxes.map((box) => station(laid, box, asked.has(box.id))),
    ...laid.arrows.map(({ label }, at) =>
      lettering({ ...label, lines: labels[at] ?? [], step: STEP, className: 'label' }),
    ),
  ];
  const body = `${ground}<g transform="translate(${EDGE} ${EDGE})">${parts.join('')}</g>`;
  return drawing({ width, height, title, style: STYLE, body });
}

function station({ boxes }: Laid, { id, text }: { id: string; text: string }, isQuestion: boolean): string {
  const { x, y } = boxes.get(id) ?? { x: 0, y: 0 };
  const corner = `x="${px(x - WIDTH / 2)}" y="${px(y - HEIGHT / 2)}" width="${WIDTH}" height="${HEIGHT}"`;
  const words = lettering({
    ...{ x, y, lines: linesOf(text, LETTERS), step: STEP },
    className: isQuestion ? 'on-here small' : 'station small',
  });
  return `<rect class="${isQuestion ? 'here' : 'box'}" ${corner} rx="${isQuestion ? HEIGHT / 2 : 6}"/>${words}`;
}
