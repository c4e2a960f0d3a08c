import type { Localised } from '../schema';
import { type Answers, applicable } from './answers';
import { holds } from './condition';
import { notesFor, type Said } from './notes';
import type { Guide, Priority } from './schema';
import { settled, type Verdict, verdictOf } from './verdict';

/** A route worth checking. `because` are clauses that go on after "Past omdat" and "Fits because". */
export interface FittingRoute {
  route: string;
  priority: Priority;
  because: Localised[];
  /** What is said of this route alone. */
  notes: Said[];
}

export interface RefusedRoute {
  route: string;
  blocks: Localised;
  opens: Localised;
}

/** What the rules advise: one to three routes, best first; it never says that a person qualifies. */
export interface Outcome {
  fits: FittingRoute[];
  refused: RefusedRoute[];
  /** What is said of the whole outcome, or of several of its routes. */
  notes: Said[];
  /** The ids of the rules that fired. */
  rules: string[];
}

/** The outcome as far as the answers go; `advance` tells whether they go far enough. */
export function outcomeOf(guide: Guide, answers: Answers, today: string): Outcome {
  const facts = { answers: settled(guide, applicable(guide, answers), today), today };
  const verdict = verdictOf(guide, facts);
  const routes = verdict.fits.map(({ route }) => route);
  const notes = guide.notes.filter((note) => holds(note.when, facts));
  const { own, shared } = notesFor(notes, routes);
  return {
    fits: verdict.fits.map((fit) => ({ ...fit, notes: own.get(fit.route) ?? [] })),
    refused: refusedOf(verdict),
    notes: shared,
    rules: verdict.rules,
  };
}

function refusedOf({ refused }: Verdict): RefusedRoute[] {
  return refused.map(({ route, blocks, opens }) => ({ route, blocks, opens }));
}
