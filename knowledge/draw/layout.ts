import { graphlib, layout } from '@dagrejs/dagre';

/** A box to be placed, with its size in pixels. */
export interface Box {
  id: string;
  width: number;
  height: number;
}

export interface Arrow {
  from: string;
  to: string;
  /** The size of what is written on the arrow, in pixels. */
  width?: number;
  height?: number;
}

export interface Point {
  x: number;
  y: number;
}

/** Where everything is: `x` and `y` are the middle of a box, `points` the bends of an arrow. */
export interface Laid {
  width: number;
  height: number;
  boxes: ReadonlyMap<string, Point>;
  arrows: readonly { points: readonly Point[]; label: Point }[];
}

export interface Graph {
  boxes: readonly Box[];
  arrows: readonly Arrow[];
  direction: 'down' | 'right';
  /** Pixels between boxes beside each other, and between one layer and the next. */
  gaps: { beside: number; between: number };
}

/** Places boxes in layers so that arrows go one way and cross little. The same graph always gives the same picture. */
export function placed({ boxes, arrows, direction, gaps }: Graph): Laid {
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: direction === 'down' ? 'TB' : 'LR', nodesep: gaps.beside, ranksep: gaps.between });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of boxes) graph.setNode(id, { width, height });
  arrows.forEach(({ from, to, width = 0, height = 0 }, at) => {
    graph.setEdge(from, to, { width, height, labelpos: 'c' }, String(at));
  });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    ...{ width, height },
    boxes: new Map(boxes.map(({ id }) => [id, { x: graph.node(id).x, y: graph.node(id).y }])),
    arrows: arrows.map(({ from, to }, at) => {
      const { points = [], x = 0, y = 0 } = graph.edge(from, to, String(at));
      return { points, label: { x, y } };
    }),
  };
}
