import { type Desk, desksFor, openNow } from '../knowledge/places/desks';
import { findPlace } from '../knowledge/places/find';
import { findPlaceIn } from '../knowledge/places/find-in';
import type { Place, PlaceMatch } from '../knowledge/places/place';
import type { Purpose } from '../knowledge/schema';
import { sourceDate } from '../knowledge/values';
import type { Block } from './say';
import type { Offer } from './state';
import { type Draft, type Result, say, speakFor, type Turn, text } from './turn';

/** What a desk is wanted for; without one, the best desk for each purpose is shown. */
interface Wanted {
  place?: Place | undefined;
  purpose?: Purpose | undefined;
}

/** The purposes that people come for, in the order shown. */
const PURPOSES: readonly Purpose[] = ['learn', 'teach', 'work', 'placement'];
const LANDSDELEN = ['Noord', 'Noordwest', 'Oost', 'Zuidoost', 'Zuidwest'];
const MOST_DESKS = 3;

/** Finds the desk, or first asks where the person lives. The place is asked once a conversation. */
export function contact(turn: Turn, purpose?: Purpose): Result {
  const { place } = turn.state;
  if (place) return say(turn, contactDraft(turn, { place, purpose }));
  return say(turn, askPlace(turn, { purpose }), { asksPlace: { purpose } });
}

/** A place was named: its desks. Remembered for this conversation. */
export function contactAt(turn: Turn, place: Place, purpose?: Purpose): Result {
  return say(turn, contactDraft(turn, { place, purpose }), { place });
}

/** The whole message is a place, or the open question asks for one. */
export function placeStep(turn: Turn): Result | undefined {
  const asked = turn.state.asksPlace;
  const match = findPlace(turn.world.knowledge.places, turn.text, asked !== undefined);
  if (match.is === 'none') return undefined;
  return fromMatch(turn, match, asked?.purpose);
}

/** A place inside a sentence is remembered, so that it is not asked for any more. */
export function hearPlace(turn: Turn): Turn {
  const match = findPlaceIn(turn.world.knowledge.places, turn.text);
  return match.is === 'place' ? { ...turn, state: { ...turn.state, place: match.place } } : turn;
}

function fromMatch(turn: Turn, match: Exclude<PlaceMatch, { is: 'none' }>, purpose?: Purpose): Result {
  if (match.is === 'place') return contactAt(turn, match.place, purpose);
  if (match.is === 'ask') return say(turn, whichPlace(turn, match, purpose), { asksPlace: { purpose } });
  const draft = contactDraft(turn, { purpose });
  return say(turn, { ...draft, blocks: [text(speakFor(turn)('contact:foreign')), ...draft.blocks.slice(1)] });
}

function whichPlace(turn: Turn, match: Extract<PlaceMatch, { is: 'ask' }>, purpose?: Purpose): Draft {
  return {
    kind: 'question',
    ids: ['place'],
    blocks: [text(speakFor(turn)('contact:which', { name: match.name }))],
    offers: match.options.map(({ label, place }) => ({ id: label, label, deed: { do: 'place', place, purpose } })),
  };
}

/** Asks for the town or postcode; the five parts of the country can be tapped. */
export function askPlace(turn: Turn, { purpose }: { purpose?: Purpose | undefined }, key = 'ask'): Draft {
  return {
    kind: 'question',
    ids: ['place'],
    blocks: [text(speakFor(turn)(`contact:${key}`))],
    offers: LANDSDELEN.map((landsdeel) => ({
      id: landsdeel.toLowerCase(),
      label: landsdeel,
      deed: { do: 'place', place: { name: landsdeel, landsdeel }, purpose },
    })),
  };
}

/** Asked for a place and given something else. */
export function askPlaceAgain(turn: Turn): Result {
  const { asksPlace, misses } = turn.state;
  return say(turn, askPlace(turn, asksPlace ?? {}, 'ask-again'), { asksPlace, misses: misses + 1 });
}

/** The desks for a place, most local first; ends with a national one, so there always is a desk. */
export function contactDraft(turn: Turn, wanted: Wanted): Draft {
  const { places } = turn.world.knowledge;
  const desks = wanted.purpose
    ? desksFor(places, { place: wanted.place, purpose: wanted.purpose }).slice(0, MOST_DESKS)
    : PURPOSES.flatMap((purpose) => desksFor(places, { place: wanted.place, purpose }).slice(0, 1));
  return {
    kind: 'contact',
    ids: desks.map(({ id }) => id),
    blocks: [text(headline(turn, wanted.place)), ...desks.map((desk) => deskBlock(turn, desk))],
    offers: purposeOffers(turn, wanted),
  };
}

function headline(turn: Turn, place?: Place): string {
  const speak = speakFor(turn);
  if (!place) return speak('contact:national');
  if (place.name === place.landsdeel) return speak('contact:for-landsdeel', { landsdeel: place.landsdeel });
  return speak('contact:for', { place: place.name, landsdeel: place.landsdeel });
}

/** One desk: what it is for, whose it is, when it is open; its site, or else the national one. */
function deskBlock(turn: Turn, desk: Desk): Block {
  const { locale } = turn.state;
  const speak = speakFor(turn);
  const purpose = speak(`contact:purpose.${desk.purpose}`);
  // What a desk says of itself is known in Dutch only.
  const about = locale === 'nl' && desk.about ? [`${desk.about}.`] : [];
  const words = [...about, ...hoursOf(turn, desk), ...dateOf(turn, desk)];
  if (desk.site) {
    return {
      is: 'link',
      lead: `${purpose}:`,
      label: desk.organisation,
      url: desk.site,
      tail: ['–', ...words].join(' '),
    };
  }
  const line = [`${purpose}: ${desk.organisation}.`, ...words, speak('contact:no-site')].join(' ');
  const [national] = desksFor(turn.world.knowledge.places, { purpose: desk.purpose }).filter(({ site }) => site);
  return national?.site ? { is: 'link', lead: line, label: national.organisation, url: national.site } : text(line);
}

function hoursOf(turn: Turn, desk: Desk): string[] {
  const speak = speakFor(turn);
  const hours =
    desk.openingHours && turn.state.locale === 'nl' ? [speak('contact:hours', { hours: desk.openingHours })] : [];
  const now = openNow(desk, turn.world.now);
  return now === 'unknown' ? hours : [...hours, speak(`contact:${now}`)];
}

/** When the details were last seen, where that is known. */
function dateOf(turn: Turn, desk: Desk): string[] {
  if (!/\d/.test(desk.date)) return [];
  return [speakFor(turn)('contact:checked', { date: sourceDate(desk.date, turn.state.locale) })];
}

function purposeOffers(turn: Turn, wanted: Wanted): Offer[] {
  return PURPOSES.filter((purpose) => purpose !== wanted.purpose).map((purpose) => ({
    id: `loket-${purpose}`,
    label: speakFor(turn)(`contact:purpose.${purpose}`),
    deed: wanted.place ? { do: 'place', place: wanted.place, purpose } : { do: 'contact', purpose },
  }));
}
