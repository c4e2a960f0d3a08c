import type { Place } from './place';
import type { Area, Municipality } from './schema';

/** The municipalities where all of the area's fields hold. */
export function membersOf(area: Area, municipalities: readonly Municipality[]): Municipality[] {
  return municipalities.filter(
    (one) =>
      (area.municipality ?? one.municipality) === one.municipality &&
      (area.region ?? one.region) === one.region &&
      (area.deelregio ?? one.deelregio) === one.deelregio &&
      (area.province ?? one.province) === one.province &&
      (area.landsdeel ?? one.landsdeel) === one.landsdeel,
  );
}

/** The place they make together: what they do not share is left out. Undefined when they share no landsdeel. */
export function placeOf(name: string, members: readonly Municipality[]): Place | undefined {
  const landsdeel = shared(members, 'landsdeel');
  if (landsdeel === undefined) return undefined;
  const place: Place = { name, landsdeel };
  const [only] = members;
  if (only && members.length === 1) place.municipality = only.municipality;
  for (const field of ['province', 'region', 'deelregio'] as const) {
    const value = shared(members, field);
    if (value !== undefined) place[field] = value;
  }
  return place;
}

function shared(members: readonly Municipality[], field: keyof Municipality): string | undefined {
  const first = members[0]?.[field];
  return members.every((one) => one[field] === first) ? first : undefined;
}

/** "Rijswijk (ZH.)" is called Rijswijk, "'s-Gravenhage" Den Haag. */
export function calledName({ called, municipality }: Municipality): string {
  return called ?? withoutProvince(municipality);
}

export function withoutProvince(municipality: string): string {
  return municipality.replace(/ \([^)]*\)$/, '');
}
