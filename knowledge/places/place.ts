/**
 * Where someone lives or means, as far as it is known. Plain JSON: it is kept in the conversation's state.
 * `municipality`, `province` and `region` are the names of municipalities.tsv; `region` is the labour market region.
 */
export interface Place {
  /** As people say it: "Sneek", "de Achterhoek", "Den Haag". */
  name: string;
  municipality?: string;
  province?: string;
  region?: string;
  deelregio?: string;
  landsdeel: string;
}

/** A button for one of several places with the same name; `label` is at most LABEL_LENGTH long. */
export interface PlaceOption {
  label: string;
  place: Place;
}

/** `ask`: the name is in more than one part of the country. `foreign`: outside the five landsdelen. */
export type PlaceMatch =
  | { is: 'place'; place: Place }
  | { is: 'ask'; name: string; options: PlaceOption[] }
  | { is: 'foreign' }
  | { is: 'none' };

/** A match that found something. */
export type Found = Exclude<PlaceMatch, { is: 'none' }>;

export const NO_PLACE: PlaceMatch = { is: 'none' };
