import type { Places } from './load';
import { exact, misspelt, qualified } from './lookup';
import type { Named } from './names';
import { plain } from './normalise';
import { type Found, NO_PLACE, type PlaceMatch } from './place';
import { arePostcodeLetters, looksLikeYear, placeOfPostcode } from './postcodes';

/** Longer messages are sentences: see `findPlaceIn`. In letters. */
const LONGEST = 80;
const SHORTEST_TYPO = 5;

/** Say that a place follows. */
const LOCATING = new Set(
  `in uit bij rond rondom te op omgeving regio gemeente gem provincie prov buurt near from around vlakbij nabij
  woonplaats`.split(/\s+/),
);
/** May stand before or between them, and say nothing. */
const LEADING = new Set(
  `ik wij we woon wonen woont kom komen zit zitten ben de het t van stad plaats dorp mijn mn m is dat ergens ongeveer nu
  i live am im my city town the of gewoon hier uh eh euh nou ja hoi hallo hey
  loket loketten desk contact hulp`.split(/\s+/),
);
const TRAILING = new Set(
  'en omgeving eo e o omstreken regio area region nl nederland netherlands graag please aub dus he hoor'.split(' '),
);

/** The whole of the text. `asked`: the question on screen is where the person lives, so that "best" is the town. */
interface Typed {
  places: Places;
  text: string;
  asked: boolean;
}

/**
 * The place that a whole message names: a town, region, postcode, nickname or area code.
 * With `asked` (the open question is "waar woon je?") a name that is a word as well counts in any case.
 */
export function findPlace(places: Places, text: string, asked = false): PlaceMatch {
  if (text.length > LONGEST) return NO_PLACE;
  const typed = { places, text, asked };
  return findPostcode(typed) ?? findName(typed) ?? NO_PLACE;
}

const POSTCODE =
  /^\W*(?:(?:ik|wij|we|woon|wonen|zit|kom|in|uit|bij|mijn|mn|m'n|my|de|is|i|live|from)[\s:]+)*((?:postcode|postal code|zip code|pc)[\s:]*(?:is\s+)?)?(nl[\s-]*)?([1-9]\d{3})(?:\s?([a-z]{2})(?![a-z]))?(?:[\s,]+(.+?))?\W*$/i;

/** "3011 AB", "NL-3011ab", "mijn postcode is 3011", "3011 AB Rotterdam", and "9000 Gent", which is abroad. */
function findPostcode(typed: Typed): PlaceMatch | undefined {
  const [whole, named, country, digits, letters, rest] = POSTCODE.exec(typed.text.trim()) ?? [];
  if (whole === undefined) return undefined;
  if (letters && !arePostcodeLetters(letters)) return NO_PLACE;
  const sure = Boolean(named || country || letters);
  if (looksLikeYear(Number(digits)) && !sure) return NO_PLACE;
  const behind = rest === undefined ? undefined : findName({ ...typed, text: rest });
  if (behind) return behind;
  const isHouseNumber = rest !== undefined && letters !== undefined && /^\d+\s?[a-z]?$/i.test(rest);
  if (rest !== undefined && !isHouseNumber) return NO_PLACE;
  const place = placeOfPostcode(typed.places.postcodes, Number(digits));
  return place ? { is: 'place', place } : NO_PLACE;
}

/** The name with, step by step, fewer of the words around it. */
function findName(typed: Typed): Found | undefined {
  const { names } = typed.places;
  const readings = readingsOf(plain(typed.text));
  for (const { name, located } of readings) {
    const found = exact(names, name);
    if (found && counts(found, typed, located)) return found.match;
    const narrowed = qualified(names, name);
    if (narrowed) return narrowed;
  }
  for (const { name, located } of readings) {
    if (name.length < SHORTEST_TYPO) continue;
    const guess = misspelt(names, name, ({ known }) => known || typed.asked || located);
    if (guess) return guess;
  }
  return undefined;
}

interface Reading {
  name: string;
  /** A word before the name said that a place follows. */
  located: boolean;
}

function readingsOf(text: string): Reading[] {
  const words = text.split(' ').filter((word) => word !== '');
  const readings: Reading[] = [];
  let located = false;
  for (let start = 0; start < words.length; start++) {
    for (let end = words.length; end > start; end--) {
      readings.push({ name: words.slice(start, end).join(' '), located });
      if (!TRAILING.has(words[end - 1] ?? '')) break;
    }
    const word = words[start] ?? '';
    if (LOCATING.has(word)) located = true;
    else if (!LEADING.has(word)) break;
  }
  return readings;
}

/** Whether a name that is an ordinary word as well is meant as a name here. */
function counts({ word }: Named, { text, asked }: Typed, located: boolean): boolean {
  if (!word || located || word.alone === 'altijd') return true;
  return word.alone === 'hoofdletter' && (asked || /^\p{Lu}(?:\p{Ll}+|\p{Lu}{1,2})\.?$/u.test(text.trim()));
}
