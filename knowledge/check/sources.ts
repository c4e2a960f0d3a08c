import type { Problem } from '../problem';
import type { Placed } from '../read-yaml';
import type { Entry } from '../schema';
import { warningAt } from './report';

/** Answers of which nobody can look up where they come from. */
export function checkSources(placed: Placed<Entry>): Problem[] {
  if (placed.item.sources.some(({ url }) => url !== undefined)) return [];
  const message = 'geen van de bronnen heeft een adres.';
  return [
    warningAt(placed, { message, remedy: 'Zet bij een bron "url: https://…" als die op internet staat.' }, ['sources']),
  ];
}
