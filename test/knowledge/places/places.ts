import { join } from 'node:path';
import { loadPlaces } from '../../../knowledge/places/load';
import type { PlaceMatch } from '../../../knowledge/places/place';

export const PLACES_DIR = join(__dirname, '..', '..', '..', 'knowledge', 'places');

/** The real ones, as the assistant has them. */
export const places = loadPlaces(PLACES_DIR);

/** One line for a table: "Sneek = Súdwest-Fryslân, Noord", "? Bergen (NH) | Bergen (Limburg)", "none". */
export function told(match: PlaceMatch): string {
  if (match.is === 'ask') return `? ${match.options.map(({ label }) => label).join(' | ')}`;
  if (match.is !== 'place') return match.is;
  const { name, municipality, region, province, landsdeel } = match.place;
  const within = municipality ?? region ?? province;
  return within === undefined || within === name ? `${name}, ${landsdeel}` : `${name} = ${within}, ${landsdeel}`;
}
