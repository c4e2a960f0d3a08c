import { type Desk, desksFor, NATIONAL_DESKS, openNow } from '../../../knowledge/places/desks';
import { findPlace } from '../../../knowledge/places/find';
import type { Place } from '../../../knowledge/places/place';
import { PURPOSES, type Purpose } from '../../../knowledge/schema';
import { places } from './places';

function placeNamed(name: string): Place {
  const match = findPlace(places, name);
  if (match.is !== 'place') throw new Error(`${name} is no single place`);
  return match.place;
}

const ids = (name: string, purpose: Purpose): string[] =>
  desksFor(places, { place: placeNamed(name), purpose }).map(({ id }) => id);

test.each<[string, Purpose, string[]]>([
  ['Rotterdam', 'teach', ['onderwijsloket-rotterdam', 'leraar-van-buiten', 'onderwijsloket']],
  ['3011 AB', 'teach', ['onderwijsloket-rotterdam', 'leraar-van-buiten', 'onderwijsloket']],
  ['Capelle', 'teach', ['leraar-van-buiten', 'onderwijsloket']],
  ['Den Haag', 'teach', ['de-rode-loper', 'leraar-van-buiten', 'onderwijsloket']],
  ['Breda', 'teach', ['onderwijsloket-west-brabant', 'onderwijsloket']],
  ['Eindhoven', 'teach', ['onderwijsloket-brabant-oost', 'onderwijsloket']],
  ['Sneek', 'teach', ['schoolpleinnoord', 'onderwijsloket']],
  ['Zwolle', 'teach', ['onderwijsregio-zwolle', 'hatseklas', 'onderwijsloket']],
  ['Walcheren', 'teach', ['lesgeven-in-zeeland', 'onderwijsloket']],
  ['Zuidwest', 'teach', ['onderwijsloket']],
  // a desk for primary education alone comes after the others nearby
  [
    'Arnhem',
    'teach',
    ['docent-in-arnhem', 'onderwijsregio-oost-nederland', 'onderwijsloket', 'onderwijsloket-arnhem-onderwijsregio-loa'],
  ],
  ['Amsterdam', 'teach', ['onderwijsloket', 'liever-voor-de-klas']],
  // Limburg has no desk for teachers; in Drechtsteden it has possibly ended
  ['Maastricht', 'teach', ['onderwijsloket']],
  ['Dordrecht', 'teach', ['onderwijsloket']],
  ['Groningen', 'work', ['werkcentrum-groningen-noord-drenthe', 'werkcentrum']],
  ['Rotterdam', 'work', ['werkcentrum-rijnmond', 'werkcentrum']],
  ['Bergen op Zoom', 'work', ['werkcentrum-brabantse-wal', 'werkcentrum']],
  // the labour market region counts, not the landsdeel: Nijkerk is in Oost
  ['Nijkerk', 'work', ['werkcentrum-regio-amersfoort', 'werkcentrum']],
  ['Urk', 'learn', ['firda', 'kiesmbo', 'sterk-techniekonderwijs']],
  ['Enschede', 'learn', ['techyourfuture', 'kiesmbo', 'sterk-techniekonderwijs']],
  [
    'Rotterdam',
    'learn',
    ['sto-rotterdam-noord', 'techniek-college-rotterdam-albeda-zadkin', 'kiesmbo', 'sterk-techniekonderwijs'],
  ],
  ['Rotterdam', 'placement', ['sbb']],
  ['Rotterdam', 'pact', ['techniekpact']],
  ['Emmen', 'pact', ['dutch-techzone', 'techniekpact-noord', 'techniekpact']],
])('%s, %s', (name, purpose, expected) => {
  expect(ids(name, purpose)).toEqual(expected);
});

test.each(PURPOSES)('without a place the national desk for %s is there', (purpose) => {
  expect(desksFor(places, { purpose })[0]?.id).toBe(NATIONAL_DESKS[purpose]);
});

test('every municipality and every postcode range reaches a desk for every purpose, and after the local ones the national one', () => {
  const everywhere = [
    ...places.municipalities.map((one) =>
      placeNamed(one.municipality === 'Buren' ? 'Buren Gelderland' : qualified(one)),
    ),
    ...places.postcodes.map(({ place }) => place),
  ];
  expect(everywhere.length).toBe(342 + 708);
  for (const place of everywhere) {
    for (const purpose of PURPOSES) {
      const found = desksFor(places, { place, purpose });
      const national = found.findIndex(({ id }) => id === NATIONAL_DESKS[purpose]);
      expect(national).toBeGreaterThanOrEqual(0);
      const after = found.slice(national).filter(({ sector }) => sector !== 'po');
      expect(after.every(({ serves }) => serves.some((area) => area.country))).toBe(true);
      expect(found.slice(0, national).some(({ serves }) => serves.some((area) => area.country))).toBe(false);
    }
  }
});

function qualified({ municipality, province }: { municipality: string; province: string }): string {
  return municipality === 'Oosterhout' ? `${municipality} ${province}` : municipality;
}

test('every four-digit postcode of the ranges is found', () => {
  let walked = 0;
  for (const { from, to, municipality } of places.postcodes) {
    for (let digits = from; digits <= to; digits++) {
      const match = findPlace(places, `postcode ${digits}`);
      expect(match.is === 'place' && match.place.municipality).toBe(municipality);
      walked++;
    }
  }
  expect(walked).toBeGreaterThan(4000);
});

test('what is doubtful stays with the editors', () => {
  const everywhere = places.municipalities.flatMap(({ municipality, ...area }) =>
    PURPOSES.flatMap((purpose) => desksFor(places, { place: { name: municipality, municipality, ...area }, purpose })),
  );
  const shown = new Set(everywhere.map(({ id }) => id));
  const doubtful = places.desks.filter(({ grade, hidden }) => grade === 'C' || hidden !== undefined);
  expect(doubtful.length).toBeGreaterThan(10);
  expect(doubtful.filter(({ id }) => shown.has(id))).toEqual([]);
  expect(places.desks.filter((desk) => !doubtful.includes(desk) && !shown.has(desk.id))).toEqual([]);
});

test('one e-mail address is known, and no telephone number', () => {
  expect(places.desks.flatMap(({ email }) => email ?? [])).toEqual(['info@onderwijsloketrotterdam.nl']);
  expect(JSON.stringify(places.desks)).not.toMatch(/\b0\d{1,3}[- ]?\d{6,7}\b/);
});

describe('opening hours of the Werkcentrum in Groningen, Monday to Thursday from 10 to 16', () => {
  const desk = places.desks.find(({ id }) => id === 'werkcentrum-groningen-noord-drenthe');
  if (!desk) throw new Error('the desk is gone');

  test.each([
    ['a Monday at ten', '2026-11-23T10:00:00+01:00', 'open'],
    ['a minute before', '2026-11-23T09:59:59+01:00', 'closed'],
    ['a minute before four', '2026-11-26T15:59:00+01:00', 'open'],
    ['four', '2026-11-26T16:00:00+01:00', 'closed'],
    ['a Friday', '2026-11-27T12:00:00+01:00', 'closed'],
    ['a Sunday', '2026-11-22T12:00:00+01:00', 'closed'],
    // the clock of Amsterdam, whatever the zone of the instant
    ['winter: nine in London', '2026-11-23T09:00:00Z', 'open'],
    ['summer: eight in London', '2026-07-06T08:00:00Z', 'open'],
    ['summer: a minute earlier', '2026-07-06T07:59:00Z', 'closed'],
    ['the Monday after the clock went back', '2026-10-26T09:00:00Z', 'open'],
    ['the same instant a week before, in summer time', '2026-10-19T08:00:00Z', 'open'],
    ['the Monday after the clock went forward', '2026-03-30T08:00:00Z', 'open'],
    ['the Monday before', '2026-03-23T08:00:00Z', 'closed'],
    // hours may not hold on a holiday
    ["New Year's Day", '2026-01-01T12:00:00+01:00', 'unknown'],
    ["King's Day", '2026-04-27T12:00:00+02:00', 'unknown'],
    ["King's Day on a Saturday, since the 27th is a Sunday", '2025-04-28T12:00:00+02:00', 'open'],
    ['Easter Monday', '2026-04-06T12:00:00+02:00', 'unknown'],
    ['Ascension Day', '2026-05-14T12:00:00+02:00', 'unknown'],
    ['Whit Monday', '2026-05-25T12:00:00+02:00', 'unknown'],
    ['the Monday after Whitsun', '2026-06-01T12:00:00+02:00', 'open'],
    ['Easter Monday of 2027', '2027-03-29T12:00:00+02:00', 'unknown'],
    // no instant at all
    ['nonsense', 'gisteren', 'unknown'],
  ])('%s: %s is %s', (_, now, expected) => {
    expect(openNow(desk, now)).toBe(expected);
  });
});

test('without hours nobody knows', () => {
  const desk = places.desks.find(({ hours }) => !hours);
  expect(openNow(desk as Desk, '2026-11-23T12:00:00+01:00')).toBe('unknown');
});
