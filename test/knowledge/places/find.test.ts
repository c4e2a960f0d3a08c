import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPlace } from '../../../knowledge/places/find';
import { LABEL_LENGTH } from '../../../knowledge/schema';
import { PLACES_DIR, places, told } from './places';

const find = (text: string, asked = false): string => told(findPlace(places, text, asked));

test.each([
  // a municipality, as people write it
  ['Rotterdam', 'Rotterdam, Zuidwest'],
  ['  rotterdam. ', 'Rotterdam, Zuidwest'],
  ['ROTTERDAM', 'Rotterdam, Zuidwest'],
  ['Súdwest-Fryslân', 'Súdwest-Fryslân, Noord'],
  ['sudwest fryslan', 'Súdwest-Fryslân, Noord'],
  ['capelle a/d ijssel', 'Capelle aan den IJssel, Zuidwest'],
  ['Capelle ad IJssel', 'Capelle aan den IJssel, Zuidwest'],
  ['capelle aan de ijssel', 'Capelle aan den IJssel, Zuidwest'],
  ['Alphen a/d Rijn', 'Alphen aan den Rijn, Zuidwest'],
  ['St. Michielsgestel', 'Sint-Michielsgestel, Zuidoost'],
  ['sint michielsgestel', 'Sint-Michielsgestel, Zuidoost'],
  ['Ĳsselstein', 'IJsselstein, Noordwest'],
  ['ijsselstein', 'IJsselstein, Noordwest'],
  ['Nuenen, Gerwen en Nederwetten', 'Nuenen = Nuenen, Gerwen en Nederwetten, Zuidoost'],
  ['hendrik ido ambacht', 'Hendrik-Ido-Ambacht, Zuidwest'],
  ['HIA', 'Hendrik-Ido-Ambacht, Zuidwest'],
  ['Bergen op zoom', 'Bergen op Zoom, Zuidwest'],
  ['BoZ', 'Bergen op Zoom, Zuidwest'],

  // words around it
  ['ik woon in Capelle', 'Capelle aan den IJssel, Zuidwest'],
  ['uit Breda', 'Breda, Zuidwest'],
  ['omgeving Zwolle', 'Zwolle, Oost'],
  ['regio Zwolle', 'Zwolle, Oost'],
  ['gemeente Emmen', 'Emmen, Noord'],
  ['gem. Emmen', 'Emmen, Noord'],
  ['Tilburg e.o.', 'Tilburg, Zuidoost'],
  ['Breda en omgeving', 'Breda, Zuidwest'],
  ['hallo, ik woon in de buurt van Assen', 'Assen, Noord'],
  ['I live in The Hague', "Den Haag = 's-Gravenhage, Zuidwest"],
  ['near Groningen', 'Groningen, Noord'],
  ['Rotterdam-Zuid', 'Rotterdam, Zuidwest'],
  ['amsterdam noord', 'Amsterdam, Noordwest'],

  // The Hague and Den Bosch by all their names
  ['Den Haag', "Den Haag = 's-Gravenhage, Zuidwest"],
  ["'s-Gravenhage", "Den Haag = 's-Gravenhage, Zuidwest"],
  ['’s Gravenhage', "Den Haag = 's-Gravenhage, Zuidwest"],
  ['s gravenhage', "Den Haag = 's-Gravenhage, Zuidwest"],
  ['Gravenhage', "Den Haag = 's-Gravenhage, Zuidwest"],
  ['den bosch', "Den Bosch = 's-Hertogenbosch, Zuidoost"],
  ['s hertogenbosch', "Den Bosch = 's-Hertogenbosch, Zuidoost"],

  // nicknames and area codes
  ['rdam', 'Rotterdam, Zuidwest'],
  ["R'dam", 'Rotterdam, Zuidwest'],
  ['Rotjeknor', 'Rotterdam, Zuidwest'],
  ['010', 'Rotterdam, Zuidwest'],
  ["A'dam", 'Amsterdam, Noordwest'],
  ['mokum', 'Amsterdam, Noordwest'],
  ['uit Adam', 'Amsterdam, Noordwest'],
  ['Adam', 'none'],
  ['076', 'Breda, Zuidwest'],
  ['Ljouwert', 'Leeuwarden, Noord'],
  ['It Hearrenfean', 'Heerenveen, Noord'],

  // towns and old municipalities
  ['Sneek', 'Sneek = Súdwest-Fryslân, Noord'],
  ['Hoek van Holland', 'Hoek van Holland = Rotterdam, Zuidwest'],
  ['spijkenisse', 'Spijkenisse = Nissewaard, Zuidwest'],
  ['Uden', 'Uden = Maashorst, Zuidoost'],
  ['Weesp', 'Weesp = Amsterdam, Noordwest'],
  ['Rosmalen', "Rosmalen = 's-Hertogenbosch, Zuidoost"],
  ['Leerdam', 'Leerdam = Vijfheerenlanden, Noordwest'],
  ['Landerd', 'Landerd = Maashorst, Zuidoost'],
  ['Son', 'Son = Son en Breugel, Zuidoost'],
  ['Baarle-Hertog', 'Baarle-Nassau, Zuidoost'],

  // provinces, regions, landsdelen
  ['Friesland', 'Friesland, Noord'],
  ['fryslân', 'Fryslân = Friesland, Noord'],
  ['provincie Utrecht', 'Utrecht, Noordwest'],
  ['Zeeland', 'Zeeland, Zuidwest'],
  ['Twente', 'Twente, Oost'],
  ['de achterhoek', 'de Achterhoek = Achterhoek, Oost'],
  ['West-Brabant', 'West-Brabant, Zuidwest'],
  ['Midden-Brabant', 'Midden-Brabant, Zuidoost'],
  ['Brabantse Wal', 'de Brabantse Wal = West-Brabant, Zuidwest'],
  ['West-Friesland', 'West-Friesland = Noord-Holland Noord, Noordwest'],
  ['Rijnmond', 'Rijnmond, Zuidwest'],
  ['regio Rotterdam', 'Rijnmond, Zuidwest'],
  ['Drechtsteden', 'de Drechtsteden = Drechtsteden, Zuidwest'],
  ['AgriFood Capital', 'AgriFood Capital = Noordoost-Brabant, Zuidoost'],
  ['Noordwest', 'Noordwest, Noordwest'],
  ['Zuid-Holland', 'Zuid-Holland, Zuidwest'],

  // one name, one default
  ['Groningen', 'Groningen, Noord'],
  ['Utrecht', 'Utrecht, Noordwest'],
  ['Hoorn', 'Hoorn, Noordwest'],
  ['Noordwijk', 'Noordwijk, Zuidwest'],
  ['Katwijk', 'Katwijk, Zuidwest'],
  ['Steenbergen', 'Steenbergen, Zuidwest'],
  ['Scherpenzeel', 'Scherpenzeel, Oost'],

  // one name, one question back
  ['Bergen', '? Bergen (NH) | Bergen (Limburg)'],
  ['Rijswijk', '? Rijswijk (ZH) | Rijswijk (NB) | Rijswijk (Gld)'],
  ['Laren', '? Laren (NH) | Laren (Gelderland)'],
  ['Oosterhout', '? Oosterhout (NB) | Oosterhout (Gld)'],
  ['Hengelo', '? Hengelo (Overijssel) | Hengelo (Gelderland)'],
  ['Beek', '? Beek (Limburg) | Beek (Berg en Dal) | Beek (Montferland)'],
  ['Elst', '? Elst (Gelderland) | Elst (Utrecht)'],
  ['Haren', '? Haren (Groningen) | Haren (NB)'],
  ['Alphen', '? Alphen a/d Rijn | Alphen (NB) | Alphen (Gelderland)'],
  ['Krimpen', '? Krimpen a/d IJssel | Krimpen a/d Lek'],
  ['Brabant', '? West-Brabant | Midden-Brabant | Noordoost-Brabant | Zuidoost-Brabant'],
  ['Noord-Brabant', '? West-Brabant | Midden-Brabant | Noordoost-Brabant | Zuidoost-Brabant'],
  ['Holland', '? Noord-Holland | Zuid-Holland'],
  ['Wadden', '? Texel | Een Fries eiland'],
  ['het zuiden', '? Zeeland | West-Brabant | Elders in Brabant | Limburg'],
  ['Noord', '? Noord-Nederland | Amsterdam-Noord | Rotterdam-Noord'],
  ['Ooij', '? Ooij (Berg en Dal) | Ooy (Zevenaar)'],
  ['Rossum', '? Rossum (Ov) | Rossum (Gld)'],

  // and what tells them apart
  ['bergen nh', 'Bergen (NH) = Bergen (NH.), Noordwest'],
  ['Bergen, Limburg', 'Bergen (Limburg) = Bergen (L.), Zuidoost'],
  ['Hengelo (Gld)', 'Hengelo (Gelderland) = Bronckhorst, Oost'],
  ['elst rhenen', 'Elst (Utrecht) = Rhenen, Noordwest'],
  ['Rijswijk Zuid-Holland', 'Rijswijk (ZH) = Rijswijk (ZH.), Zuidwest'],
  ['Breda, Noord-Brabant', 'Breda, Zuidwest'],
  ['Breda, Limburg', 'none'],

  // slips of the keyboard
  ['roterdam', 'Rotterdam, Zuidwest'],
  ['Rotterdm', 'Rotterdam, Zuidwest'],
  ['amstredam', 'Amsterdam, Noordwest'],
  ['Zwole', 'Zwolle, Oost'],
  ['ik woon in spijkenise', 'Spijkenisse = Nissewaard, Zuidwest'],
  ['Brda', 'none'],

  // abroad
  ['België', 'foreign'],
  ['Antwerpen', 'foreign'],
  ['ik woon in Duitsland', 'foreign'],
  ['9000 Gent', 'foreign'],
  ['Bonaire', 'foreign'],
  ['Curaçao', 'foreign'],

  // no place
  ['', 'none'],
  ['America', 'none'],
  ['Nederland', 'none'],
  ['Siberië', 'none'],
  ['school', 'none'],
  ['lasser', 'none'],
  ['leraar', 'none'],
  ['ik wil lassen', 'none'],
  ['ik weet het niet', 'none'],
  ['ik stop na 2 weken', 'none'],
  ['vouchers in rotterdam', 'none'],
  ['ik woon in Breda en wil lassen', 'none'],
  ['😀', 'none'],
])('%s → %s', (typed, expected) => {
  expect(find(typed)).toBe(expected);
});

describe('postcodes', () => {
  test.each([
    ['3011 AB', 'Rotterdam, Zuidwest'],
    ['3011AB', 'Rotterdam, Zuidwest'],
    ['3011ab', 'Rotterdam, Zuidwest'],
    ['3011 ad', 'Rotterdam, Zuidwest'],
    ['3011', 'Rotterdam, Zuidwest'],
    ['NL-3011 AB', 'Rotterdam, Zuidwest'],
    ['ik woon in 3011', 'Rotterdam, Zuidwest'],
    ['mijn postcode is 3011 AB.', 'Rotterdam, Zuidwest'],
    ['3011 AB Rotterdam', 'Rotterdam, Zuidwest'],
    ['2491', "Den Haag = 's-Gravenhage, Zuidwest"],
    ['4811', 'Breda, Zuidwest'],
    // these letters are not given out
    ['3011 SS', 'none'],
    // a year, unless it is called a postcode
    ['1985', 'none'],
    ['2024', 'none'],
    ['in 2024', 'none'],
    ['postcode 2024', 'Haarlem, Noordwest'],
    ['2024 AB', 'Haarlem, Noordwest'],
    // no postcode
    ['0999', 'none'],
    ['30111', 'none'],
    ['3011 uur', 'none'],
    ['1999 en 2001', 'none'],
  ])('%s → %s', (typed, expected) => {
    expect(find(typed)).toBe(expected);
  });
});

describe('a name that is a word as well', () => {
  test.each([
    ['best', false, 'none'],
    ['Best', false, 'Best, Zuidoost'],
    ['Best?', false, 'none'],
    ['in best', false, 'Best, Zuidoost'],
    ['best', true, 'Best, Zuidoost'],
    ['echt', true, 'Echt = Echt-Susteren, Zuidoost'],
    ['ede', false, 'Ede, Oost'],
    ['America', true, 'none'],
    ['ik woon in America', true, 'America = Horst aan de Maas, Zuidoost'],
    ['school', true, 'none'],
  ])('%s, asked for a place: %s → %s', (typed, asked, expected) => {
    expect(find(typed, asked)).toBe(expected);
  });
});

const column = (file: string, at: number): string[] =>
  readFileSync(join(PLACES_DIR, file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[at] ?? '');

test('every municipality is found by its official name', () => {
  const lost = column('municipalities.tsv', 0).filter((name) => {
    const match = findPlace(places, name);
    return match.is !== 'place' || match.place.municipality !== name;
  });
  // names of two municipalities, or of a town elsewhere too: one question back
  expect(lost).toEqual(['Buren', 'Oosterhout']);
});

test('every town leads to its municipality or to a choice that has it', () => {
  const homes = [...column('towns.tsv', 1), ...column('towns-extra.tsv', 1)];
  const lost = [...column('towns.tsv', 0), ...column('towns-extra.tsv', 0)].filter((town, index) => {
    const match = findPlace(places, town, true);
    if (match.is === 'place') return match.place.municipality !== homes[index];
    return match.is !== 'ask' || !match.options.some(({ place }) => place.municipality === homes[index]);
  });
  // America needs "in"; the others bear the name of something larger, in the same part of the country or by rule
  expect(lost.sort()).toEqual(['America', 'Heusden', 'Zeeland']);
});

test('no town of another landsdeel hides behind a municipality of the same name', () => {
  const official = new Map(places.municipalities.map((one) => [one.municipality, one]));
  const names = new Map(column('municipalities.tsv', 0).map((name) => [name.replace(/ \(.*\)$/, ''), name]));
  const hidden = [...column('towns.tsv', 0), ...column('towns-extra.tsv', 0)].filter((town, index) => {
    const home = [...column('towns.tsv', 1), ...column('towns-extra.tsv', 1)][index];
    const municipality = names.get(town);
    if (municipality === undefined || findPlace(places, town, true).is === 'ask') return false;
    return official.get(municipality)?.landsdeel !== official.get(home ?? '')?.landsdeel;
  });
  expect(hidden).toEqual([]);
});

test('every choice is two to four buttons that fit, each a place in one landsdeel', () => {
  const choices = [...places.names.byKey.values()].flatMap(({ match }) => (match.is === 'ask' ? [match] : []));
  expect(choices.length).toBeGreaterThan(30);
  for (const { options } of choices) {
    expect(options.length).toBeGreaterThanOrEqual(2);
    expect(options.length).toBeLessThanOrEqual(4);
    for (const { label, place } of options) {
      expect(label.length).toBeLessThanOrEqual(LABEL_LENGTH);
      expect(['Noord', 'Noordwest', 'Oost', 'Zuidoost', 'Zuidwest']).toContain(place.landsdeel);
    }
  }
});

test('a place survives being stored', () => {
  const match = findPlace(places, 'Sneek');
  expect(JSON.parse(JSON.stringify(match))).toEqual(match);
  expect(match).toEqual({
    is: 'place',
    place: {
      name: 'Sneek',
      municipality: 'Súdwest-Fryslân',
      province: 'Fryslân',
      region: 'Friesland',
      deelregio: 'Fryslân',
      landsdeel: 'Noord',
    },
  });
});
