import type { Problem } from '../problem';
import type { Placed } from '../read-yaml';
import type { Entry } from '../schema';
import type { Search } from '../search/contract';
import { warningAt } from './report';
import { type Asking, askingsOf } from './shadows';

/** Questions and phrasings that find another entry before their own. */
export function checkFindable(entries: readonly Placed<Entry>[], search: Search): Problem[] {
  return entries.flatMap(askingsOf).flatMap((asking) => {
    const [first] = search.search(asking.text, asking.locale, 1).hits;
    return first?.id === asking.placed.item.id ? [] : [lost(asking, first?.id)];
  });
}

function lost({ placed, path, text }: Asking, found: string | undefined): Problem {
  const message = `"${text}" vindt ${found === undefined ? 'niets' : `eerst "${found}"`}.`;
  const remedy =
    'Maak de vraag scherper of zet er een woord bij "keywords"; hoort ze bij het andere antwoord, verhuis haar.';
  return warningAt(placed, { message, remedy }, path);
}
