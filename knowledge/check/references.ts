import type { Content } from '../load';
import type { Problem } from '../problem';
import type { Placed } from '../read-yaml';
import type { Entry } from '../schema';
import { valuesIn } from '../values';
import { errorAt } from './report';
import { textsOf } from './texts';

/** What exists; `guides` is left out when the guides themselves cannot be read. */
export interface Known {
  entries: ReadonlySet<string>;
  values: ReadonlySet<string>;
  guides?: ReadonlyMap<string, unknown> | undefined;
}

/** Everything that one part says of another: ids that exist once, relations, guides, values and labels. */
export function checkReferences(content: Content, known: Known): Problem[] {
  return [
    ...repeatedIds(content),
    ...repeatedLabels(content.entries),
    ...content.entries.flatMap((placed) => [
      ...unknownRelations(placed, known),
      ...unknownGuide(placed, known),
      ...unknownValues(placed, known),
    ]),
  ];
}

function unknownRelations(placed: Placed<Entry>, { entries }: Known): Problem[] {
  const { id, related } = placed.item;
  return related.flatMap((named, at) => {
    const path = ['related', at];
    if (named === id)
      return [errorAt(placed, { message: '"related" noemt dit antwoord zelf.', remedy: 'Haal de naam weg.' }, path)];
    return entries.has(named) ? [] : [errorAt(placed, unknown(`"related" noemt "${named}"`), path)];
  });
}

function unknownGuide(placed: Placed<Entry>, { guides }: Known): Problem[] {
  const guide = placed.item.leadsTo?.guide;
  if (guide === undefined || guides === undefined || guides.has(guide)) return [];
  return [errorAt(placed, unknown(`"leadsTo.guide" noemt "${guide}"`), ['leadsTo', 'guide'])];
}

function unknownValues(placed: Placed<Entry>, { values }: Known): Problem[] {
  return textsOf(placed).flatMap(({ text, path }) =>
    valuesIn(text)
      .filter((id) => !values.has(id))
      .map((id) => errorAt(placed, unknown(`de tekst noemt {{${id}}}`), path)),
  );
}

function unknown(what: string): Pick<Problem, 'message' | 'remedy'> {
  return { message: `${what}, maar dat bestaat niet.`, remedy: 'Verbeter de naam of voeg het ontbrekende toe.' };
}

function repeatedIds(content: Content): Problem[] {
  return [content.entries, content.terms, content.values].flatMap((list) => {
    const seen = new Map<string, Placed<{ id: string }>>();
    return list.flatMap((placed: Placed<{ id: string }>) => {
      const first = seen.get(placed.item.id);
      seen.set(placed.item.id, placed);
      if (!first) return [];
      const message = `deze id staat ook in ${first.file}:${first.line}.`;
      return [errorAt(placed, { message, remedy: 'Geef een van beide een andere id.' }, ['id'])];
    });
  });
}

function repeatedLabels(entries: readonly Placed<Entry>[]): Problem[] {
  return (['nl', 'en'] as const).flatMap((locale) => {
    const seen = new Map<string, string>();
    return entries.flatMap((placed) => {
      const label = placed.item.label[locale].toLowerCase();
      const first = seen.get(label);
      seen.set(label, placed.item.id);
      if (first === undefined) return [];
      const message = `het knopje "${placed.item.label[locale]}" is ook dat van "${first}".`;
      return [errorAt(placed, { message, remedy: 'Geef een van beide een ander label.' }, ['label', locale])];
    });
  });
}
