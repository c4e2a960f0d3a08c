import { advance } from '../knowledge/guide/advance';
import type { Route } from '../knowledge/guide/schema';
import { factsOf, type Telling } from './facts';
import { runningGuide } from './guide';
import type { Offer } from './state';
import { type Draft, type Result, say, speakFor, type Turn, text } from './turn';

const ROWS: readonly Telling[] = ['gives', 'asks', 'length', 'costs', 'first-step'];

/** Asks for a comparison at any time after an outcome: it names the routes. */
const ROUTES =
  /^(?:vergelijk(?:en)?|(?:wat is |wat zijn )?(?:het |de )?verschil(?:len)?|compare|(?:what is |what's |what are )?(?:the )?differences?)(?: (?:tussen|van|in|between|of))?(?: (?:de|deze|die|mijn|the|these|those|my))?(?: (?:twee|drie|two|three))? (?:routes?|opties|options|keuzes|choices)$/;
/** Asks for it right under an outcome: what else could it be about? */
const THESE =
  /^(?:vergelijk(?:en)?(?: ze| die| deze)?|(?:wat is |wat zijn )?(?:het |de )?verschil(?:len)?(?: (?:tussen|daartussen|ertussen)(?: (?:die|deze|de)(?: (?:twee|drie|2|3))?)?)?|compare(?: them| these| those)?|(?:what is |whats |what are )?(?:the )?differences?(?: between (?:them|these|those|the)(?: (?:two|three|2|3))?)?)$/;
/** "vergelijk 1 en 3" */
const NUMBERS =
  /^(?:vergelijk|compare|verschil|difference)(?: (?:route|routes|tussen|between))? ([123]) (?:en|and|met|with) ([123])$/;

/** "Wat is het verschil" at an outcome of two or three routes sets the best two side by side. */
export function comparison(turn: Turn): Result | undefined {
  const said = turn.text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const [, one = '1', other = '2'] = NUMBERS.exec(said) ?? [];
  const asked = NUMBERS.test(said) || ROUTES.test(said) || (THESE.test(said) && turn.state.last?.kind === 'outcome');
  if (!asked) return undefined;
  const routes = routesOf(turn);
  const [first, second] = [routes[Number(one) - 1], routes[Number(other) - 1]];
  return first && second && first !== second ? compare(turn, [first.id, second.id]) : undefined;
}

/** Two routes of the outcome side by side; undefined when the outcome no longer has them. */
export function compare(turn: Turn, ids: readonly [string, string]): Result | undefined {
  const routes = routesOf(turn);
  const pair = ids.map((id) => routes.find((route) => route.id === id));
  const [one, other] = pair;
  return one && other && say(turn, comparisonDraft(turn, { one, other, routes }));
}

function routesOf(turn: Turn): Route[] {
  const running = runningGuide(turn);
  if (!running || running.progress.open) return [];
  const { guide, progress } = running;
  const step = advance(guide, progress.answers, turn.world.today);
  return step.is === 'outcome' ? step.outcome.fits.flatMap(({ route }) => guide.routes.get(route) ?? []) : [];
}

interface Pair {
  one: Route;
  other: Route;
  /** All routes of the outcome, for the other pairs. */
  routes: Route[];
}

function comparisonDraft(turn: Turn, { one, other, routes }: Pair): Draft {
  const speak = speakFor(turn);
  const { locale } = turn.state;
  const right = factsOf(turn, other, ROWS);
  const rows = factsOf(turn, one, ROWS).map(({ name, text: words }, at) => [name, words, right[at]?.text ?? '']);
  const head = [speak('guide:compare.row'), one.name[locale], other.name[locale]];
  return {
    kind: 'outcome',
    ids: [one.id, other.id],
    blocks: [text(speak('guide:compare.intro')), { is: 'table', head, rows }, text(speak('guide:outcome.advice'))],
    offers: [...otherPairs(turn, { one, other, routes }), ...back(turn)],
  };
}

function otherPairs(turn: Turn, { one, other, routes }: Pair): Offer[] {
  const pairs = routes.flatMap((first, at) => routes.slice(at + 1).map((second) => [first, second] as const));
  return pairs
    .filter((pair) => !pair.includes(one) || !pair.includes(other))
    .map(([first, second]) => ({
      id: `vergelijk-${first.id}-${second.id}`,
      label: speakFor(turn)('guide:compare.pair', {
        one: routes.indexOf(first) + 1,
        other: routes.indexOf(second) + 1,
      }),
      deed: { do: 'compare', routes: [first.id, second.id] },
    }));
}

function back(turn: Turn): Offer[] {
  const speak = speakFor(turn);
  return [
    { id: 'uitkomst', label: speak('guide:choice.outcome'), deed: { do: 'outcome' } },
    { id: 'plan', label: speak('guide:choice.plan'), deed: { do: 'command', command: 'plan' } },
    { id: 'wijzig', label: speak('guide:choice.change'), deed: { do: 'command', command: 'change' } },
    { id: 'opnieuw', label: speak('guide:choice.restart'), deed: { do: 'command', command: 'restart' } },
  ];
}
