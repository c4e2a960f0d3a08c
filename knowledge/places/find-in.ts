import type { Places } from './load';
import { type Mention, mentionsIn } from './mentions';
import { NO_PLACE, type PlaceMatch } from './place';
import { postcodeIn } from './postcode-in';

/** A place inside a longer sentence, only when it is surely meant as one; the surest of several, then the first. */
export function findPlaceIn(places: Places, sentence: string): PlaceMatch {
  const byPostcode = postcodeIn(places.postcodes, sentence);
  if (byPostcode) return { is: 'place', place: byPostcode };
  const mentions = mentionsIn(places, sentence);
  const surest = mentions.reduce<Mention | undefined>(
    (best, each) => (best && best.strength >= each.strength ? best : each),
    undefined,
  );
  return surest?.match ?? NO_PLACE;
}
