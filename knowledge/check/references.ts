import type { Content } from '../load';
import type { Problem } from '../problem';
import type { Placed } from '../read-yaml';
import type { Entry } from '../schema';
import { valuesIn } from '../values';

/** Everything that one part says of another: ids that exist once, relations, guides, values and labels. */
export function checkReferences(content: Content, guides: readonly string[]): Problem[] {
  const entries = new Set(content.entries.map(({ item }) => item.id));
  const values = new Set(content.values.map(({ item }) => item.id));
  return [
    ...repeatedIds(content),
    ...repeatedLabels(content.entries),
    ...content.entries.flatMap((placed) => [
      ...placed.item.related.filter((id) => !entries.has(id)).map((id) => unknown(placed, `"related" noemt "${id}"`)),
      ...guidesOf(placed.item)
        .filter((id) => !guides.includes(id))
        .map((id) => unknown(placed, `"leadsTo.guide" noemt "${id}"`)),
      ...valuesOf(placed.item)
        .filter((id) => !values.has(id))
        .map((id) => unknown(placed, `de tekst noemt {{${id}}}`)),
    ]),
  ];
}

const guidesOf = (entry: Entry): string[] => (entry.leadsTo?.guide ? [entry.leadsTo.guide] : []);

function valuesOf(entry: Entry): string[] {
  const texts = [entry.kort.nl, entry.kort.en, entry.meer?.nl ?? '', entry.meer?.en ?? ''];
  return [...new Set(texts.flatMap(valuesIn))];
}

function unknown(placed: Placed<Entry>, what: string): Problem {
  return problem(placed, {
    message: `${what}, maar dat bestaat niet.`,
    remedy: 'Verbeter de naam of voeg het ontbrekende toe.',
  });
}

function repeatedIds(content: Content): Problem[] {
  return [content.entries, content.terms, content.values].flatMap((list) => {
    const seen = new Map<string, Placed<{ id: string }>>();
    return list.flatMap((placed: Placed<{ id: string }>) => {
      const first = seen.get(placed.item.id);
      seen.set(placed.item.id, placed);
      if (!first) return [];
      const message = `deze id staat ook in ${first.file}:${first.line}.`;
      return [problem(placed, { message, remedy: 'Geef een van beide een andere id.' })];
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
      return [problem(placed, { message, remedy: 'Geef een van beide een ander label.' })];
    });
  });
}

function problem(placed: Placed<{ id: string }>, rest: Pick<Problem, 'message' | 'remedy'>): Problem {
  return { severity: 'error', file: placed.file, line: placed.line, entry: placed.item.id, ...rest };
}
