import type { Localised } from '../schema';
import type { Answers } from './answers';
import { type Facts, holds } from './condition';
import type { Fit, Guide, Priority, Refusal, Rule } from './schema';

/** What the rules say, without the notes. */
export interface Verdict {
  fits: { route: string; priority: Priority; because: Localised[] }[];
  refused: Refusal[];
  rules: string[];
}

/** An outcome shows no more routes than these. */
const MOST_ROUTES = 3;

/** The answers that count: of questions that apply. What is open or said for nothing is left out. */
export function settled(guide: Guide, answers: Answers, today: string): Answers {
  const kept: Record<string, string> = { ...answers };
  for (const { id, only } of guide.questions) if (!holds(only, { answers: kept, today })) delete kept[id];
  return kept;
}

/** Rules are read from top to bottom; several may fire. */
export function verdictOf(guide: Guide, facts: Facts): Verdict {
  const fired: Rule[] = [];
  const fits: Fit[] = [];
  for (const rule of guide.rules) {
    if (!fires(rule, facts, { fired, fits })) continue;
    fired.push(rule);
    for (const fit of rule.fits) if (holds(fit.when, facts)) fits.push(fit);
    if (rule.ends) break;
  }
  const best = bestOf(fits);
  return { fits: best, refused: refusalsOf(fired, fits, facts), rules: fired.map(({ id }) => id) };
}

/** Whether a rule has fired after which nothing more is asked. */
export function isEnded(guide: Guide, facts: Facts): boolean {
  return guide.rules.some((rule) => rule.ends && holds(rule.when, facts));
}

/** Two verdicts are the same when they show the same routes as firmly and refuse the same for the same reasons. */
export function keyOf({ fits, refused }: Verdict): string {
  const shown = fits.map(({ route, priority }) => `${route}:${priority}`);
  return [...shown, ...refused.map(({ route, blocks, opens }) => `${route} ${blocks.nl} ${opens.nl}`)].join('\n');
}

function fires(rule: Rule, facts: Facts, above: { fired: readonly Rule[]; fits: readonly Fit[] }): boolean {
  if (!holds(rule.when, facts)) return false;
  if (rule.otherwise && above.fits.length > 0) return false;
  if (rule.beside.length > 0 && !above.fits.some(({ route }) => rule.beside.includes(route))) return false;
  return !above.fired.some(({ id }) => rule.unless.includes(id));
}

/** A route that several rules give stands once, with its best priority and every reason. */
function bestOf(fits: readonly Fit[]): Verdict['fits'] {
  const byRoute = new Map<string, { route: string; priority: Priority; because: Localised[] }>();
  for (const { route, priority, because } of fits) {
    const known = byRoute.get(route);
    if (!known) byRoute.set(route, { route, priority, because: [because] });
    else {
      known.because.push(because);
      if (priority < known.priority) known.priority = priority;
    }
  }
  return [...byRoute.values()].sort((a, b) => a.priority - b.priority).slice(0, MOST_ROUTES);
}

/** A route that fits is not refused, and is refused once. */
function refusalsOf(fired: readonly Rule[], fits: readonly Fit[], facts: Facts): Refusal[] {
  const seen = new Set(fits.map(({ route }) => route));
  return fired
    .flatMap(({ refused }) => refused)
    .filter((refusal) => {
      if (seen.has(refusal.route) || !holds(refusal.when, facts)) return false;
      seen.add(refusal.route);
      return true;
    });
}
