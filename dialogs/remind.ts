import { advance } from '../knowledge/guide/advance';
import { longDate, nextYearly } from '../knowledge/values';
import { runningGuide } from './guide';
import { type Result, say, speakFor, type Turn, text } from './turn';

/** Days before a deadline that a reminder comes: time enough to still act. */
const AHEAD = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

/** One message ahead of the deadline of the best route. Where there is none, or the channel cannot write first, it says so. */
export function remind(turn: Turn): Result {
  if (!turn.world.canWrite) return line(turn, 'cannot');
  const deadline = deadlineOf(turn);
  if (!deadline) return line(turn, 'nothing');
  const { locale } = turn.state;
  const day = dayBefore(deadline, turn.world.today);
  if (!day) return line(turn, 'soon', { deadline: longDate(deadline, locale) });
  const values = { day: longDate(day, locale), deadline: longDate(deadline, locale) };
  return { ...line(turn, 'set', values), effect: { is: 'remind', day, deadline } };
}

export function doNotRemind(turn: Turn): Result {
  return { ...line(turn, 'gone'), effect: { is: 'do-not-remind' } };
}

/** What a reminder says when its day has come. */
export function reminderText(speak: Turn['world']['speak']['nl'], date: string): string {
  return speak('teams:remind.now', { deadline: date });
}

/** The date of the best route that the running guide came to, `2027-04-01`. */
export function deadlineOf(turn: Turn): string | undefined {
  const running = runningGuide(turn);
  if (!running) return undefined;
  const step = advance(running.guide, running.progress.answers, turn.world.today);
  const best = step.is === 'outcome' ? running.guide.routes.get(step.outcome.fits[0]?.route ?? '') : undefined;
  const yearly = turn.world.knowledge.values.get(best?.deadline ?? '')?.yearly;
  return yearly && nextYearly(yearly, turn.world.today).date;
}

/** Two weeks ahead, else tomorrow; undefined when the deadline is tomorrow or today. */
function dayBefore(deadline: string, today: string): string | undefined {
  const [end, now] = [Date.parse(deadline), Date.parse(today)];
  const day = Math.max(end - AHEAD * DAY_MS, now + DAY_MS);
  return day < end ? new Date(day).toISOString().slice(0, 10) : undefined;
}

function line(turn: Turn, key: string, values: Record<string, string> = {}): Result {
  const { offers } = turn.state;
  const blocks = [text(speakFor(turn)(`teams:remind.${key}`, values))];
  return say(turn, {
    kind: 'command',
    ids: ['remind'],
    blocks,
    offers: offers.filter(({ id }) => id !== 'herinnering'),
  });
}
