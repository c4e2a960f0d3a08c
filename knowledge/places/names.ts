import { LABEL_LENGTH } from '../schema';
import { calledName, placeOf, withoutProvince } from './areas';
import { keyOf, keyOfPlain, plain } from './normalise';
import type { Found, PlaceOption } from './place';
import { shortProvince } from './provinces';
import type { Municipality, OrdinaryWord, Town } from './schema';
import { indexTypos, type Typos } from './typos';

/** What a name finds, and how sure one may be that a place is meant. */
export interface Named {
  match: Found;
  /** A municipality, province or region, by whatever name: counts in a sentence without "in" before it. */
  known: boolean;
  /** Set when the name is an ordinary word as well. */
  word?: OrdinaryWord | undefined;
}

/** Every name of a place, by `keyOf`. */
export interface Names {
  byKey: ReadonlyMap<string, Named>;
  /** The first word of every name, `plain`: the only places where a name of several words can begin. */
  firstWords: ReadonlySet<string>;
  typos: Typos;
  /** Keys of words that look like a mistyped name and are none. */
  notTypos: ReadonlySet<string>;
}

export interface Sources {
  municipalities: readonly Municipality[];
  towns: readonly Town[];
  /** What aliases.yaml says, which goes before everything else. */
  aliases: readonly { typed: string; match: Found }[];
  words: readonly OrdinaryWord[];
  notTypos: readonly string[];
}

/** Earlier sources win: aliases, municipalities, provinces, regions, then towns. */
export function indexNames(sources: Sources): Names {
  const words = new Map(sources.words.map((word) => [keyOf(word.name), word]));
  const byKey = new Map<string, Named>();
  const firstWords = new Set<string>();
  const add = (name: string, match: Found, known: boolean): void => {
    const typed = plain(name);
    const key = keyOfPlain(typed);
    firstWords.add(typed.split(' ')[0] ?? '');
    if (!byKey.has(key)) byKey.set(key, { match, known, word: words.get(key) });
  };
  for (const { typed, match } of sources.aliases) add(typed, match, match.is === 'place');
  for (const { name, match } of officialNames(sources.municipalities)) add(name, match, true);
  for (const { name, match } of townNames(sources)) add(name, match, false);
  return { byKey, firstWords, typos: indexTypos(byKey.keys()), notTypos: new Set(sources.notTypos.map(keyOf)) };
}

interface NameOf {
  name: string;
  match: Found;
}

function officialNames(municipalities: readonly Municipality[]): NameOf[] {
  const single = municipalities.flatMap((one) => {
    const names = new Set([one.municipality, withoutProvince(one.municipality), calledName(one)]);
    return [...names].flatMap((name) => named(name, [one], calledName(one)));
  });
  const grouped = (['province', 'region', 'deelregio'] as const).flatMap((field) =>
    [...groupBy(municipalities, (one) => one[field])].flatMap(([name, members]) =>
      partsOf(name).flatMap((part) => named(part, members, part)),
    ),
  );
  return [...single, ...grouped];
}

/** "Greenport Venlo (Noord-Limburg)" is also said as each of its two halves. */
function partsOf(name: string): string[] {
  const [, before, within] = /^(.+) \((.+)\)$/.exec(name) ?? [];
  return [name, before, within].filter((part) => part !== undefined);
}

function named(name: string, members: readonly Municipality[], said: string): NameOf[] {
  const place = placeOf(said, members);
  return place ? [{ name, match: { is: 'place', place } }] : [];
}

function townNames({ towns, municipalities }: Sources): NameOf[] {
  const byName = new Map(municipalities.map((one) => [one.municipality, one]));
  return [...groupBy(towns, ({ town }) => keyOf(town)).values()].flatMap((rows) => {
    const homes = rows.flatMap(({ town, municipality }) => {
      const home = byName.get(municipality);
      return home ? [{ town, home }] : [];
    });
    const [first, second] = homes;
    if (!first) return [];
    if (!second) return named(first.town, [first.home], first.town);
    return [{ name: first.town, match: { is: 'ask' as const, name: first.town, options: optionsFor(homes) } }];
  });
}

/** A label longer than LABEL_LENGTH is a mistake that `loadPlaces` reports. */
function optionsFor(homes: readonly { town: string; home: Municipality }[]): PlaceOption[] {
  const provinces = new Set(homes.map(({ home }) => home.province));
  return homes.flatMap(({ town, home }) => {
    const where = provinces.size === homes.length ? shortProvince(home.province) : calledName(home);
    const label = `${town} (${where})`;
    const place = placeOf(label, [home]);
    return place ? [{ label, place }] : [];
  });
}

/** Names whose options cannot be buttons. */
export function tooLong(names: Names): string[] {
  const labels = [...names.byKey.values()].flatMap(({ match }) => (match.is === 'ask' ? match.options : []));
  return labels.map(({ label }) => label).filter((label) => label.length > LABEL_LENGTH);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = name === undefined ? undefined : groups.get(name);
    if (group) group.push(item);
    else if (name !== undefined) groups.set(name, [item]);
  }
  return groups;
}
