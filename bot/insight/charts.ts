import type { EChartsOption } from 'echarts';
import type { Locale } from '../../knowledge/schema';
import type { Speak } from '../../locales';
import { speakerOf } from '../../locales';
import { glanceOf } from './figures';
import type { Report } from './report';

/** How a picture is to be drawn. */
export interface Look {
  locale: Locale;
  dark: boolean;
  narrow: boolean;
}

interface Colours {
  text: string;
  line: string;
  series: string[];
  cool: string;
}

const LIGHT: Colours = { text: '#17212b', line: '#c9d3dd', series: ['#0b4f8a', '#b4520a', '#2c7a4b'], cool: '#eaf1f8' };
const DARK: Colours = { text: '#eef3f7', line: '#3a4a58', series: ['#8cc4f5', '#f2a65e', '#7fd3a0'], cool: '#1f2d39' };

/** The picture of that name as SVG; undefined for a name that is none. */
export function chartOf(name: string, report: Report, look: Look): string | undefined {
  const speak = speakerOf(look.locale);
  const colours = look.dark ? DARK : LIGHT;
  const painting = { report, speak, colours, locale: look.locale };
  if (name === 'verloop') return draw(trend(painting), look, 290);
  if (name === 'onderwerpen') return draw(heat(painting), look, 90 + 26 * Math.max(1, report.topics.length));
  const funnel = report.funnels.find(({ guide }) => name === `gids-${guide}`);
  return funnel && draw(way(painting, funnel), look, 100 + 34 * (funnel.steps.length + 2));
}

interface Painting {
  report: Report;
  speak: Speak;
  colours: Colours;
  locale: Locale;
}

/** A line each for conversations, outcomes and questions without an answer. */
function trend({ report: { weeks }, speak, colours }: Painting): EChartsOption {
  const glances = weeks.map(({ counts }) => glanceOf(counts));
  const lines = (['conversations', 'outcomes', 'declined'] as const).map((name) => ({
    name: speak(`insight:glance.${name}`),
    type: 'line' as const,
    data: glances.map((glance) => glance[name]),
  }));
  return {
    ...axes(colours, { categories: weeks.map(({ week }) => week.slice(5)), horizontal: true }),
    legend: { bottom: 0, itemGap: 24, textStyle: { color: colours.text } },
    series: lines,
  };
}

/** How many began, went past each question or left at it, and came to an outcome. */
function way({ speak, colours, locale }: Painting, funnel: Report['funnels'][number]): EChartsOption {
  const reached = funnel.outcomes.reduce((sum, { count }) => sum + count, 0);
  const names = [
    speak('insight:guide.started'),
    ...funnel.steps.map(({ label }) => label[locale]),
    speak('insight:guide.outcome'),
  ];
  const past = [funnel.started, ...funnel.steps.map(({ answered }) => answered), reached];
  const left = [0, ...funnel.steps.map((step) => step.left), 0];
  const bar = (key: string, data: number[]) => ({
    name: speak(`insight:guide.${key}`),
    type: 'bar' as const,
    stack: 'one',
    data,
  });
  return {
    ...axes(colours, { categories: names, horizontal: false }),
    legend: { bottom: 0, itemGap: 24, textStyle: { color: colours.text } },
    series: [bar('went-on', past), bar('left', left)],
  };
}

/** A square for each topic and week, darker the more its answers were shown. */
function heat({ report: { topics, weeks }, colours }: Painting): EChartsOption {
  const data = topics.flatMap(({ counts }, row) => counts.map((count, column) => [column, row, count]));
  const most = Math.max(1, ...topics.flatMap(({ counts }) => counts));
  const { grid, textStyle } = axes(colours, { categories: [], horizontal: true });
  const axis = (names: string[]) => ({ type: 'category' as const, data: names, axisLabel: { color: colours.text } });
  return {
    ...{ grid, textStyle },
    xAxis: axis(weeks.map(({ week }) => week.slice(5))),
    yAxis: { ...axis(topics.map(({ topic }) => topic)), inverse: true },
    visualMap: { show: false, min: 0, max: most, inRange: { color: [colours.cool, colours.series[0] ?? ''] } },
    series: [{ type: 'heatmap', data, itemStyle: { borderColor: colours.line, borderWidth: 1 } }],
  };
}

function axes(
  colours: Colours,
  { categories, horizontal }: { categories: string[]; horizontal: boolean },
): EChartsOption {
  const label = { axisLabel: { color: colours.text } };
  const category = { type: 'category' as const, data: categories, ...label, inverse: !horizontal };
  const value = { type: 'value' as const, minInterval: 1, ...label, splitLine: { lineStyle: { color: colours.line } } };
  return {
    color: colours.series,
    textStyle: { fontFamily: 'system-ui, sans-serif' },
    grid: { left: 24, right: 16, top: 16, bottom: 64, containLabel: true },
    xAxis: horizontal ? category : value,
    yAxis: horizontal ? value : category,
  };
}

/** The library takes 0.2 s to load, so it is read only when a picture is asked for. */
function draw(option: EChartsOption, { narrow }: Look, height: number): string {
  const echarts: typeof import('echarts') = require('echarts');
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: narrow ? 340 : 900, height });
  chart.setOption({ ...option, animation: false });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
