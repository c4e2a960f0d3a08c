import type { Placed } from '../read-yaml';
import { LOCALES, type Locale } from '../schema';

/** Words in one language, with the way to them inside their item. */
export interface TextAt {
  placed: Placed<unknown>;
  path: readonly PropertyKey[];
  locale: Locale;
  text: string;
}

/** What people type or spell: it is read by the assistant and not by people. */
const TYPED: readonly PropertyKey[] = ['phrasings', 'keywords', 'also'];

/** Every text of an item that a person can get to see. */
export function textsOf(placed: Placed<unknown>): TextAt[] {
  return stringsOf(placed.item).flatMap(({ path, text }) => {
    const locale = LOCALES.find((known) => path.includes(known));
    return locale && !TYPED.some((field) => path.includes(field)) ? [{ placed, path, locale, text }] : [];
  });
}

/** Every string anywhere in a value, with the way to it. */
export function stringsOf(value: unknown, path: readonly PropertyKey[] = []): { path: PropertyKey[]; text: string }[] {
  if (typeof value === 'string') return [{ path: [...path], text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    stringsOf(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
