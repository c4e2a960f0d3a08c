import { join } from 'node:path';
import { KnowledgeError, type Problem } from '../problem';
import { type Placed, type Reading, readYamlList, type YamlFile } from '../read-yaml';
import { matchOfAlias } from './aliases';
import { calledName, placeOf } from './areas';
import { checkPlaces } from './check';
import type { Desk } from './desks';
import { indexNames, type Names } from './names';
import type { Found } from './place';
import type { PlacedRange } from './postcodes';
import { readWords } from './read-text';
import { readTsv } from './read-tsv';
import * as schema from './schema';

/** Where everything is and who can be reached there. Made once by `loadPlaces`, and not changed. */
export interface Places {
  names: Names;
  postcodes: readonly PlacedRange[];
  municipalities: readonly schema.Municipality[];
  /** As the file has them, those that are not shown included. */
  desks: readonly Desk[];
}

/** What the files hold, each thing with its line. */
export interface PlaceFiles {
  municipalities: Placed<schema.Municipality>[];
  postcodes: Placed<schema.PostcodeRange>[];
  towns: Placed<schema.Town>[];
  words: Placed<schema.OrdinaryWord>[];
  notTypos: Placed<string>[];
  aliases: Placed<schema.Alias>[];
  desks: Placed<Desk>[];
}

/** Reads and checks the folder `places`. Throws KnowledgeError with every mistake found. */
export function loadPlaces(dir: string): Places {
  const { files, problems } = readPlaces(dir);
  if (problems.length > 0) throw new KnowledgeError(problems);
  const municipalities = itemsOf(files.municipalities);
  const names = indexNames({
    municipalities,
    towns: itemsOf(files.towns),
    aliases: itemsOf(files.aliases).flatMap((alias) => namesOf(alias, municipalities)),
    words: itemsOf(files.words),
    notTypos: itemsOf(files.notTypos),
  });
  const mistakes = checkPlaces(files, names);
  if (mistakes.length > 0) throw new KnowledgeError(mistakes);
  return { names, municipalities, postcodes: placedRanges(files, municipalities), desks: itemsOf(files.desks) };
}

function readPlaces(dir: string): { files: PlaceFiles; problems: Problem[] } {
  const file = (name: string): YamlFile => ({ path: join(dir, name), name: `knowledge/places/${name}` });
  const readings = {
    municipalities: readTsv(file('municipalities.tsv'), schema.municipality),
    postcodes: readTsv(file('postcodes.tsv'), schema.postcodeRange),
    towns: both(readTsv(file('towns.tsv'), schema.town), readTsv(file('towns-extra.tsv'), schema.town)),
    words: readTsv(file('ordinary-words.tsv'), schema.ordinaryWord),
    notTypos: readWords(file('not-a-typo.txt')),
    aliases: readYamlList(file('aliases.yaml'), schema.alias),
    desks: readYamlList(file('desks.yaml'), schema.desk),
  };
  return {
    files: {
      municipalities: readings.municipalities.items,
      postcodes: readings.postcodes.items,
      towns: readings.towns.items,
      words: readings.words.items,
      notTypos: readings.notTypos.items,
      aliases: readings.aliases.items,
      desks: readings.desks.items,
    },
    problems: Object.values(readings).flatMap((reading) => reading.problems),
  };
}

function both<T>(first: Reading<T>, second: Reading<T>): Reading<T> {
  return { items: [...first.items, ...second.items], problems: [...first.problems, ...second.problems] };
}

const itemsOf = <T>(placed: readonly Placed<T>[]): T[] => placed.map(({ item }) => item);

function namesOf(
  alias: schema.Alias,
  municipalities: readonly schema.Municipality[],
): { typed: string; match: Found }[] {
  const match = matchOfAlias(alias, municipalities);
  return typeof match === 'string' ? [] : alias.typed.map((typed) => ({ typed, match }));
}

function placedRanges({ postcodes }: PlaceFiles, municipalities: readonly schema.Municipality[]): PlacedRange[] {
  const places = new Map(municipalities.map((one) => [one.municipality, placeOf(calledName(one), [one])]));
  return itemsOf(postcodes).flatMap((range) => {
    const place = places.get(range.municipality);
    return place ? [{ ...range, place }] : [];
  });
}
