import type { FittingRoute, Outcome } from '../../../../knowledge/guide/outcome';
import type { Localised } from '../../../../knowledge/schema';
import type { PlannedRoute } from '../plan-guide';

type Fact = 'gives' | 'asks' | 'length' | 'costs' | 'first-step' | 'decided-by' | 'know';

/** The words of the page; `{{…}}` stands for what is filled in. */
export interface PlanTexts {
  none: string;
  changed: string;
  offline: string;
  todo: string;
  also: string;
  because: string;
  and: string;
  advice: string;
  sources: string;
  print: string;
  phone: string;
  'add-to-calendar': string;
  'open-chat': string;
  facts: Record<Fact, string>;
}

interface View {
  locale: 'nl' | 'en';
  texts: PlanTexts;
  routes: PlannedRoute[];
  /** The address of the page as a QR code, an SVG of our own making. */
  qr: string;
}

/** One sheet of paper: the best route, what to do in boxes to tick, the date, the way; then what else fits. */
export function planElements({ fits, notes }: Outcome, view: View): HTMLElement[] {
  const [best, ...others] = fits.flatMap((fit) => {
    const route = view.routes.find(({ id }) => id === fit.route);
    return route ? [{ fit, route }] : [];
  });
  if (!best) return [element('p', view.texts.none)];
  return [
    element('h2', best.route.name[view.locale]),
    element('p', becauseOf(best.fit, view)),
    columns(best.route, view),
    ...todo(best.route, view),
    ...[...best.fit.notes, ...notes].map(({ text }) => element('p', text[view.locale])),
    ...also(
      others.map(({ route }) => route),
      view,
    ),
    element('p', view.texts.advice),
    sourcesOf(best.route, view),
    actions(best.route, view),
  ];
}

function becauseOf({ because }: FittingRoute, { locale, texts }: View): string {
  return texts.because.replace('{{words}}', because.map((words) => words[locale]).join(texts.and));
}

function columns(route: PlannedRoute, view: View): HTMLElement {
  const box = element('div');
  box.className = 'columns';
  const map = document.createElement('img');
  map.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(route.map)}`;
  map.alt = route.mapInWords;
  box.append(facts(route, view), map);
  return box;
}

function facts(route: PlannedRoute, { locale, texts }: View): HTMLElement {
  const list = element('dl');
  const told: [Fact, Localised][] = [
    ['gives', route.gives],
    ['length', route.length],
    ['costs', route.costs],
    ['decided-by', route.decidedBy],
  ];
  for (const [name, words] of told) list.append(element('dt', texts.facts[name]), element('dd', words[locale]));
  return list;
}

/** Boxes to tick on paper or on the screen; a tick is kept nowhere. */
function todo(route: PlannedRoute, { locale, texts }: View): HTMLElement[] {
  const items = [route.firstStep[locale], ...route.asks[locale], ...(route.when ? [route.when.words] : [])];
  const list = element('ul');
  list.className = 'todo';
  for (const words of items) {
    const label = element('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    label.append(box, ` ${words}`);
    const item = element('li');
    item.append(label);
    list.append(item);
  }
  return [element('h3', texts.todo), list];
}

function also(routes: readonly PlannedRoute[], { locale, texts }: View): HTMLElement[] {
  if (routes.length === 0) return [];
  const list = element('ul');
  list.append(...routes.map(({ name, firstStep }) => element('li', `${name[locale]}. ${firstStep[locale]}`)));
  return [element('h3', texts.also), list];
}

function sourcesOf({ sources, sourcesInWords, checked }: PlannedRoute, { texts }: View): HTMLElement {
  const words = sources.map(({ title }, at) => `${title} (${sourcesInWords[at]})`).join('; ');
  const line = element('p', `${texts.sources}: ${words}. ${checked}`);
  line.className = 'small';
  return line;
}

function actions({ when }: PlannedRoute, { texts, qr }: View): HTMLElement {
  const box = element('div');
  box.className = 'take-along';
  const print = element('button', texts.print);
  print.addEventListener('click', () => window.print());
  const code = document.createElement('img');
  code.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(qr)}`;
  code.alt = texts.phone;
  code.width = 120;
  const chat = link(texts['open-chat'], '/');
  box.append(print, ...(when ? [link(texts['add-to-calendar'], when.calendar)] : []), chat, code);
  return box;
}

function link(words: string, href: string): HTMLElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = words;
  return anchor;
}

function element(tag: string, words = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = words;
  return made;
}
