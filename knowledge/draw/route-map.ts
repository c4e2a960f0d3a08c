import { STYLE } from './colours';
import { type Laid, placed } from './layout';
import { arrow, drawing, lettering, linesOf, px } from './svg';

/** What a map shows: the person stands at the first station. */
export interface RouteMap {
  stations: readonly string[];
  /** "je bent hier" */
  here: string;
  /** The map in words, for those who do not see it. */
  title: string;
}

const WIDTH = 250;
const HEIGHT = 44;
const HERE_HEIGHT = 60;
const EDGE = 16;
const LETTERS = 29;
const STEP = 18;

/** The path of a route from top to bottom, so that it fits a phone: an SVG that stands by itself, light and dark. */
export function routeMap({ stations, here, title }: RouteMap): string {
  const laid = placed({
    boxes: stations.map((_station, at) => ({ id: String(at), width: WIDTH, height: at === 0 ? HERE_HEIGHT : HEIGHT })),
    arrows: stations.slice(1).map((_station, at) => ({ from: String(at), to: String(at + 1) })),
    direction: 'down',
    gaps: { beside: 0, between: 26 },
  });
  const [width, height] = [laid.width + 2 * EDGE, laid.height + 2 * EDGE];
  const boxes = stations.map((station, at) => stationBox(laid, { station, at, here }));
  const arrows = laid.arrows.map(({ points }) => arrow(points));
  const ground = `<rect class="ground" width="${px(width)}" height="${px(height)}" rx="12"/>`;
  const body = `${ground}<g transform="translate(${EDGE} ${EDGE})">${arrows.join('')}${boxes.join('')}</g>`;
  return drawing({ width, height, title, style: STYLE, body });
}

function stationBox({ boxes }: Laid, { station, at, here }: { station: string; at: number; here: string }): string {
  const { x, y } = boxes.get(String(at)) ?? { x: 0, y: 0 };
  const first = at === 0;
  const height = first ? HERE_HEIGHT : HEIGHT;
  const corner = `x="${px(x - WIDTH / 2)}" y="${px(y - height / 2)}" width="${WIDTH}" height="${height}" rx="8"`;
  const lines = linesOf(station, LETTERS);
  if (!first) return `<rect class="box" ${corner}/>${lettering({ x, y, lines, step: STEP, className: 'station' })}`;
  const words = lettering({ x, y: y - 10, lines, step: STEP, className: 'on-here' });
  return `<rect class="here" ${corner}/>${words}${lettering({ x, y: y + 16, lines: [here], step: STEP, className: 'on-here small' })}`;
}
