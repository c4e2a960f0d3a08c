import type { Problem } from '../problem';
import type { Placed } from '../read-yaml';
import { type Entry, LOCALES, type Locale } from '../schema';
import { errorAt, warningAt } from './report';

/** A question or phrasing with the way to it. */
export interface Asking {
  placed: Placed<Entry>;
  path: readonly PropertyKey[];
  locale: Locale;
  text: string;
}

/** Every way in which an entry is asked for, its question first. */
export function askingsOf(placed: Placed<Entry>): Asking[] {
  return LOCALES.flatMap((locale) => [
    { placed, locale, path: ['question', locale], text: placed.item.question[locale] },
    ...placed.item.phrasings[locale].map((text, at) => ({ placed, locale, path: ['phrasings', locale, at], text })),
  ]);
}

/** The same words in two entries: no search can tell them apart. */
export function checkShadows(entries: readonly Placed<Entry>[]): Problem[] {
  const seen = new Map<string, Asking>();
  return entries.flatMap(askingsOf).flatMap((asking) => {
    const key = `${asking.locale} ${bare(asking.text)}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, asking);
    return first === undefined ? [] : [same(asking, first)];
  });
}

function same({ placed, path, text }: Asking, first: Asking): Problem {
  const { item, file, line, lineOf } = first.placed;
  if (item.id === placed.item.id) {
    const message = `"${text}" staat al eerder bij dit antwoord.`;
    return warningAt(placed, { message, remedy: 'Schrijf de vraag anders, of haal haar weg.' }, path);
  }
  const message = `"${text}" staat ook bij "${item.id}" (${file}:${lineOf?.(first.path) ?? line}).`;
  const remedy =
    'Haal haar bij een van beide weg, of maak de vragen scherper. Zijn het dezelfde antwoorden, voeg ze samen.';
  return errorAt(placed, { message, remedy }, path);
}

function bare(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
