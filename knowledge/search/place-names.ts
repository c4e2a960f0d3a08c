import type { Places } from '../places/load';
import { type Mention, mentionsIn } from '../places/mentions';
import type { Place } from '../places/place';
import type { Searchable } from './contract';

/** How the names of places are read: a town says where somebody lives, and seldom what they ask. */
export interface PlaceReader {
  /** The text without them; a place that an entry is about is kept, and a part of that town is read as the town. */
  read(text: string): string;
  /** The ids of the entries that are about another place than the text is. */
  elsewhere(text: string): ReadonlySet<string>;
  /** The names that are kept. */
  kept: readonly string[];
}

const NONE: ReadonlySet<string> = new Set();

/** Reads every text as it stands. */
export const asItStands: PlaceReader = { read: (text) => text, elsewhere: () => NONE, kept: [] };

/** An entry is about the places that its question names: "Wat is Techniek College Rotterdam?". */
export function createPlaceReader(places: Places, entries: Iterable<Searchable>): PlaceReader {
  const placesOf = (text: string): Place[] => mentionsIn(places, text).flatMap(({ match }) => placeOf(match) ?? []);
  const local = [...entries].flatMap(({ id, question }) =>
    placesOf(question.nl.replace(OF_A_PLACE, '')).map((place) => ({ id, place })),
  );
  const kept = new Set(local.map(({ place }) => place.name));
  return {
    read(text) {
      const mentions = mentionsIn(places, text).filter(({ match }) => match.is !== 'foreign');
      return mentions.length === 0 ? text : orWhole(text, withoutNames(text, mentions, kept));
    },
    elsewhere(text) {
      const named = placesOf(text);
      if (named.length === 0) return NONE;
      return new Set(local.filter(({ place }) => !named.some((each) => isNear(each, place))).map(({ id }) => id));
    },
    kept: [...kept],
  };
}

/** "Rotterdams" is of Rotterdam. */
const OF_A_PLACE = /(?<=\p{Lu}\p{Ll}{3,})se?(?=\s)/gu;

const placeOf = (match: Mention['match']): Place | undefined => (match.is === 'place' ? match.place : undefined);

/** In the region of an entry's place, or a province or landsdeel that holds it. */
const isNear = ({ region, province, landsdeel }: Place, own: Place): boolean =>
  landsdeel === own.landsdeel && (province ?? own.province) === own.province && (region ?? own.region) === own.region;

function withoutNames(text: string, mentions: readonly Mention[], kept: ReadonlySet<string>): string {
  let read = '';
  let at = 0;
  for (const { match, from, to } of mentions) {
    const before = text.slice(at, from);
    const place = placeOf(match);
    const name = [place?.name, place?.municipality].find((each) => each !== undefined && kept.has(each));
    read += name === undefined ? before.replace(LEAD, ' ') : before + name;
    at = to;
  }
  return read + text.slice(at);
}

/** What leads to a name and says nothing without it: "in de". */
const LEAD = /(?:^|\s)(?:in|uit|bij|rond|te|from|near|around)\s+(?:(?:de|het|'?t|the)\s+)?$/i;

/** A message that is nothing but names is read as it stands. */
const orWhole = (text: string, rest: string): string => (/\p{L}{2}/u.test(rest) ? rest : text);
