import type { Named, Names } from './names';
import { keyOfPlain } from './normalise';
import type { Found, Place } from './place';
import { provinceOfTail } from './provinces';
import { slips } from './typos';

const PARTS_OF_TOWN = new Set(
  ['noord', 'oost', 'zuid', 'west', 'centrum', 'stad', 'noordwest', 'noordoost', 'zuidwest', 'zuidoost'].concat(
    'nieuw west',
  ),
);

/** The name as it stands; `plain` text. */
export function exact(names: Names, typed: string): Named | undefined {
  return names.byKey.get(keyOfPlain(typed));
}

/** "Bergen NH", "Elst Rhenen", "Rotterdam Zuid": a name with what tells it apart, or with a part of the town. */
export function qualified(names: Names, typed: string): Found | undefined {
  const words = typed.split(' ');
  for (const length of [2, 1]) {
    const tail = words.slice(-length).join(' ');
    const head = exact(names, words.slice(0, -length).join(' '));
    if (!head || words.length <= length) continue;
    const province = provinceOfTail(tail);
    const narrowed = province && narrow(head.match, (place) => place.province === province);
    if (narrowed) return narrowed;
    const other = exact(names, tail)?.match;
    const town = other?.is === 'place' ? other.place.municipality : undefined;
    const within = town && narrow(head.match, (place) => place.municipality === town);
    if (within) return within;
    if (PARTS_OF_TOWN.has(tail) && isTown(head)) return head.match;
  }
  return undefined;
}

function isTown({ known, match }: Named): boolean {
  return known && match.is === 'place' && match.place.municipality !== undefined;
}

function narrow(match: Found, fits: (place: Place) => boolean): Found | undefined {
  if (match.is === 'place') return fits(match.place) ? match : undefined;
  if (match.is === 'foreign') return undefined;
  const options = match.options.filter(({ place }) => fits(place));
  const [only] = options;
  if (only && options.length === 1) return { is: 'place', place: only.place };
  return only ? { ...match, options } : undefined;
}

/** The one name that is a slip of the keyboard away. Nothing when there are two, or when it is a word of its own. */
export function misspelt(names: Names, typed: string, allowed: (named: Named) => boolean): Found | undefined {
  const key = keyOfPlain(typed);
  if (names.notTypos.has(key)) return undefined;
  const near = slips(names.typos, key).flatMap((name) => names.byKey.get(name) ?? []);
  const matches = new Map(near.filter(allowed).map(({ match }) => [JSON.stringify(match), match]));
  const [only] = matches.values();
  return matches.size === 1 ? only : undefined;
}
