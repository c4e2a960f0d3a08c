import type { Localised } from '../schema';
import type { Note } from './schema';

/** A remark with an outcome; `entry` is the answer that tells more. */
export interface Said {
  id: string;
  text: Localised;
  entry?: string | undefined;
}

/** Puts each note with the one route it speaks of, or with the whole outcome when it speaks of several or of none. */
export function notesFor(
  notes: readonly Note[],
  routes: readonly string[],
): { own: Map<string, Said[]>; shared: Said[] } {
  const own = new Map<string, Said[]>();
  const shared: Said[] = [];
  for (const { id, text, entry, routes: about } of notes) {
    const [first, second] = routes.filter((route) => about.includes(route));
    if (about.length === 0 || second !== undefined) shared.push({ id, text, entry });
    else if (first !== undefined) own.set(first, [...(own.get(first) ?? []), { id, text, entry }]);
  }
  return { own, shared };
}
