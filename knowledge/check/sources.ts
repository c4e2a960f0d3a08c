import type { Problem } from '../problem';
import type { Placed } from '../read-yaml';
import type { Entry } from '../schema';
import { warningAt } from './report';

/** Answers of which nobody can look up where they come from: a source on paper has a date, one on a site an address. */
export function checkSources(placed: Placed<Entry>): Problem[] {
  if (placed.item.sources.some(({ url, date }) => url !== undefined || /\d{4}/.test(date))) return [];
  const message = 'geen van de bronnen heeft een adres of een jaar.';
  return [
    warningAt(placed, { message, remedy: 'Zet er "url: https://…" bij, of het jaar van een bron op papier.' }, [
      'sources',
    ]),
  ];
}
