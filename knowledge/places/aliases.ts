import { membersOf, placeOf } from './areas';
import type { Found, Place, PlaceOption } from './place';
import type { Alias, Area, Municipality } from './schema';

/** What a name of aliases.yaml finds; or, as a string, what is wrong with it, in Dutch. */
export function matchOfAlias(alias: Alias, municipalities: readonly Municipality[]): Found | string {
  if (alias.foreign) return { is: 'foreign' };
  if (alias.means) {
    const place = placeIn(alias.means, { name: alias.name, municipalities });
    return typeof place === 'string' ? place : { is: 'place', place };
  }
  const options: PlaceOption[] = [];
  for (const { label, name, means } of alias.ask ?? []) {
    const place = placeIn(means, { name: name ?? label, municipalities });
    if (typeof place === 'string') return place;
    options.push({ label, place });
  }
  return { is: 'ask', name: alias.name ?? alias.typed[0] ?? '', options };
}

interface Naming {
  name: string | undefined;
  municipalities: readonly Municipality[];
}

function placeIn(area: Area, { name, municipalities }: Naming): Place | string {
  const members = membersOf(area, municipalities);
  if (members.length === 0) return `municipalities.tsv heeft geen gemeente met ${said(area)}.`;
  return placeOf(name ?? ownName(area, members), members) ?? `${said(area)} ligt in meer dan één landsdeel.`;
}

function ownName(area: Area, [first]: readonly Municipality[]): string {
  if (area.municipality) return first?.called ?? area.municipality.replace(/ \([^)]*\)$/, '');
  return area.region ?? area.deelregio ?? area.province ?? area.landsdeel ?? '';
}

function said(area: Area): string {
  return Object.values(area)
    .map((value) => `"${value}"`)
    .join(' en ');
}
