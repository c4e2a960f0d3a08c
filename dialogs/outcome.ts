import type { Answers } from '../knowledge/guide/answers';
import type { FittingRoute, Outcome, RefusedRoute } from '../knowledge/guide/outcome';
import type { Guide, Route } from '../knowledge/guide/schema';
import type { Source } from '../knowledge/schema';
import { factsOf, filled } from './facts';
import { planLink } from './plan-link';
import type { Block, Fact } from './say';
import type { Offer } from './state';
import { type Draft, speakFor, type Turn, text } from './turn';

export interface Finished {
  guide: Guide;
  answers: Answers;
  outcome: Outcome;
  intro: string[];
}

/** A route that the outcome shows, with its texts; `at` counts from one. */
interface Shown extends Omit<FittingRoute, 'route'> {
  route: Route;
  at: number;
}

/** The best route in full and the others in short; then those that do not fit, with what blocks and what opens. */
export function outcomeDraft(turn: Turn, { guide, answers, outcome, intro }: Finished): Draft {
  const speak = speakFor(turn);
  const shown = shownOf(guide, outcome);
  return {
    kind: 'outcome',
    ids: shown.map(({ route }) => route.id),
    blocks: [
      ...intro.map(text),
      text(speak(`guide:outcome.${shown.length > 1 ? 'many' : 'one'}`)),
      ...shown.flatMap((each) => routeBlocks(turn, each, shown.length > 1)),
      ...refusedBlocks(turn, guide, outcome.refused),
      ...outcome.notes.map((note) => text(filled(turn, note.text))),
      planLink(turn, guide, answers),
      text(speak('guide:outcome.advice')),
      ...sourceBlocks(shown),
    ],
    offers: offersAfter(turn, shown),
  };
}

function shownOf({ routes }: Guide, { fits }: Outcome): Shown[] {
  return fits.flatMap((fit, at) => {
    const route = routes.get(fit.route);
    return route ? [{ ...fit, route, at: at + 1 }] : [];
  });
}

function routeBlocks(turn: Turn, shown: Shown, several: boolean): Block[] {
  const { route, at } = shown;
  const { locale } = turn.state;
  const name = route.name[locale];
  const stations = route.path.map((station) => station[locale]);
  return [
    { is: 'heading', text: several ? `${at}. ${name}` : name },
    text(becauseLine(turn, shown)),
    { is: 'facts', facts: routeFacts(turn, shown) },
    ...(at === 1 ? [{ is: 'map', route: route.id, stations } as const] : []),
  ];
}

function becauseLine(turn: Turn, { because, priority, at }: Shown): string {
  const speak = speakFor(turn);
  const words = because.map((reason) => filled(turn, reason)).join(speak('guide:outcome.and'));
  const key = at === 1 ? 'because' : priority === 3 ? 'because-maybe' : 'because-too';
  return speak(`guide:outcome.${key}`, { words });
}

/** Everything of the best route; of the others what tells them apart. */
function routeFacts(turn: Turn, { route, notes, at }: Shown): Fact[] {
  const known = notes.map((note) => filled(turn, note.text)).join(' ');
  const facts = factsOf(
    turn,
    route,
    at === 1 ? ['gives', 'asks', 'length', 'costs', 'first-step', 'decided-by', 'deadline'] : ['length', 'first-step'],
  );
  return known === '' ? facts : [...facts, { name: speakFor(turn)('guide:fact.know'), text: known }];
}

function refusedBlocks(turn: Turn, { routes }: Guide, refused: readonly RefusedRoute[]): Block[] {
  if (refused.length === 0) return [];
  const facts = refused.map(({ route, blocks, opens }) => ({
    name: routes.get(route)?.name[turn.state.locale] ?? route,
    text: `${filled(turn, blocks)} ${filled(turn, opens)}`,
  }));
  return [
    { is: 'heading', text: speakFor(turn)('guide:outcome.refused') },
    { is: 'facts', facts },
  ];
}

/** One line of sources: two of the best route and one of every other, each once, with the oldest date of checking. */
function sourceBlocks(shown: readonly Shown[]): Block[] {
  const sources = shown.flatMap(({ route, at }) => route.sources.slice(0, at === 1 ? 2 : 1));
  const same = (one: Source, other: Source): boolean => one.url === other.url && one.title === other.title;
  const once = sources.filter((source, at) => sources.findIndex((other) => same(source, other)) === at);
  const [checkedOn] = shown.map(({ route }) => route.checkedOn).sort();
  return once.length === 0 ? [] : [{ is: 'sources', sources: once, ...(checkedOn && { checkedOn }) }];
}

/** At most six: that is all a phone shows at once. */
function offersAfter(turn: Turn, shown: readonly Shown[]): Offer[] {
  const speak = speakFor(turn);
  const [best, second] = shown.map(({ route }) => route);
  const offer = (id: string, key: string, deed: Offer['deed']): Offer => ({
    id,
    label: speak(`guide:choice.${key}`),
    deed,
  });
  return [
    ...(best && second ? [offer('vergelijk', 'compare', { do: 'compare', routes: [best.id, second.id] })] : []),
    offer('plan', 'plan', { do: 'command', command: 'plan' }),
    ...(best ? [offer(`loket-${best.desk}`, 'desk', { do: 'contact', purpose: best.desk })] : []),
    ...(best ? answersAbout(turn, best).slice(0, second ? 1 : 2) : []),
    offer('wijzig', 'change', { do: 'command', command: 'change' }),
    offer('opnieuw', 'restart', { do: 'command', command: 'restart' }),
  ];
}

function answersAbout({ state, world }: Turn, route: Route): Offer[] {
  return route.entries.flatMap((id): Offer[] => {
    const entry = world.knowledge.entries.get(id);
    return entry ? [{ id, label: entry.label[state.locale], deed: { do: 'answer', entry: id } }] : [];
  });
}
