import type { Problem } from '../problem';
import type { Placed } from '../read-yaml';
import { PURPOSES } from '../schema';
import { matchOfAlias } from './aliases';
import { isShown, NATIONAL_DESKS } from './desks';
import type { PlaceFiles } from './load';
import { type Names, tooLong } from './names';
import { keyOf } from './normalise';
import type { Municipality } from './schema';

/** What the files say about each other that does not hold. */
export function checkPlaces(files: PlaceFiles, names: Names): Problem[] {
  const municipalities = files.municipalities.map(({ item }) => item);
  return [
    ...unknownMunicipalities(files, municipalities),
    ...overlappingPostcodes(files),
    ...badAliases(files, municipalities),
    ...badDesks(files, municipalities),
    ...missingNationalDesks(files),
    ...tooLong(names).map((label) => ({
      severity: 'error' as const,
      file: 'knowledge/places/towns.tsv',
      message: `"${label}" is te lang voor een knop.`,
      remedy: 'Zet de naam in aliases.yaml met een "ask" en kortere labels.',
    })),
  ];
}

function unknownMunicipalities({ postcodes, towns }: PlaceFiles, municipalities: readonly Municipality[]): Problem[] {
  const known = new Set(municipalities.map(({ municipality }) => municipality));
  return [...postcodes, ...towns]
    .filter(({ item }) => !known.has(item.municipality))
    .map((row) => unknown(row, row.item.municipality));
}

function unknown({ file, line }: Pick<Placed<unknown>, 'file' | 'line'>, name: string): Problem {
  const message = `"${name}" staat niet in municipalities.tsv.`;
  const remedy = 'Schrijf de naam precies zoals daar, met haakjes en streepjes, of gebruik de gemeente van nu.';
  return { severity: 'error', file, line, entry: name, message, remedy };
}

function overlappingPostcodes({ postcodes }: PlaceFiles): Problem[] {
  return postcodes.flatMap(({ item, file, line }, index) => {
    const before = postcodes[index - 1];
    if (before === undefined || before.item.to < item.from) return [];
    const message = `${item.from} ligt voor of in de rij erboven, die tot ${before.item.to} loopt.`;
    return [{ severity: 'error' as const, file, line, message, remedy: 'Zet de rijen op volgorde, zonder overlap.' }];
  });
}

function badAliases({ aliases }: PlaceFiles, municipalities: readonly Municipality[]): Problem[] {
  const seen = new Map<string, number>();
  return aliases.flatMap(({ item, file, line }) => {
    const entry = item.typed[0];
    const match = matchOfAlias(item, municipalities);
    const wrong: Problem[] = typeof match === 'string' ? [aliasProblem({ file, line, entry, message: match })] : [];
    for (const typed of item.typed) {
      const before = seen.get(keyOf(typed));
      if (before !== undefined) {
        const message = `"${typed}" staat al op regel ${before}.`;
        wrong.push({ severity: 'error', file, line, entry, message, remedy: 'Haal een van de twee weg.' });
      }
      seen.set(keyOf(typed), line);
    }
    return wrong;
  });
}

function aliasProblem(where: Omit<Problem, 'severity' | 'remedy'>): Problem {
  const remedy = 'Gebruik de namen van municipalities.tsv; vraag door met "ask" als er meer landsdelen zijn.';
  return { severity: 'error', remedy, ...where };
}

function badDesks({ desks }: PlaceFiles, municipalities: readonly Municipality[]): Problem[] {
  const ids = new Set<string>();
  return desks.flatMap(({ item, file, line }) => {
    const wrong = item.serves
      .flatMap(({ country: _, ...area }) => Object.entries(area))
      .filter(([field, name]) => !municipalities.some((one) => one[field as keyof Municipality] === name))
      .map(([, name]) => ({ ...unknown({ file, line }, name), entry: item.id }));
    if (ids.has(item.id)) {
      const message = 'dit id is al van een ander loket.';
      wrong.push({ severity: 'error', file, line, entry: item.id, message, remedy: 'Kies een ander id.' });
    }
    ids.add(item.id);
    return wrong;
  });
}

function missingNationalDesks({ desks }: PlaceFiles): Problem[] {
  return PURPOSES.filter((purpose) => {
    const national = desks.find(({ item }) => item.id === NATIONAL_DESKS[purpose])?.item;
    return !national || !isShown(national) || national.purpose !== purpose || !national.serves.some((at) => at.country);
  }).map((purpose) => ({
    severity: 'error',
    file: 'knowledge/places/desks.yaml',
    entry: NATIONAL_DESKS[purpose],
    message: `het landelijke loket voor "${purpose}" ontbreekt of wordt niet getoond.`,
    remedy: 'Geef het "serves: [{ country: Nederland }]" en graad A of B, zonder "hidden".',
  }));
}
