import { advance } from '../knowledge/guide/advance';
import { nextYearly } from '../knowledge/values';
import { runningGuide } from './guide';
import { planLink } from './plan-link';
import { deadlineOf } from './remind';
import type { Block } from './say';
import type { Offer } from './state';
import { type Result, say, speakFor, type Turn, text } from './turn';

/** "Bewaar mijn plan": the page to print, and the date for the calendar. Undefined while there is no outcome. */
export function savePlan(turn: Turn): Result | undefined {
  const running = runningGuide(turn);
  if (!running) return undefined;
  const { guide, progress } = running;
  const step = advance(guide, progress.answers, turn.world.today);
  if (step.is !== 'outcome') return undefined;
  const speak = speakFor(turn);
  const routes = step.outcome.fits.map(({ route }) => route);
  const blocks = [
    text(speak('guide:plan.what')),
    planLink(turn, guide, progress.answers),
    ...datesOf(turn, routes[0]),
    text(speak('guide:plan.nothing-kept')),
  ];
  return say(turn, {
    kind: 'outcome',
    ids: routes,
    blocks,
    offers: [...reminderOffer(turn), ...turn.state.offers.filter(({ id }) => id !== 'plan')],
  });
}

/** Where the assistant can write later, a reminder of the date can be asked for. */
function reminderOffer(turn: Turn): Offer[] {
  if (!turn.world.canWrite || deadlineOf(turn) === undefined) return [];
  const label = speakFor(turn)('teams:remind.offer');
  return [{ id: 'herinnering', label, deed: { do: 'command', command: 'remind' } }];
}

/** The deadline of the best route as a file for a calendar, with a reminder in it. */
function datesOf(turn: Turn, best: string | undefined): Block[] {
  const { state, world } = turn;
  const route = best === undefined ? undefined : runningGuide(turn)?.guide.routes.get(best);
  const yearly = world.knowledge.values.get(route?.deadline ?? '')?.yearly;
  if (!route || !yearly) return [];
  const { daysLeft } = nextYearly(yearly, world.today);
  const label = speakFor(turn)('guide:plan.calendar', { days: daysLeft });
  return [{ is: 'page', label, path: `/agenda/${route.deadline}.ics?taal=${state.locale}` }];
}
