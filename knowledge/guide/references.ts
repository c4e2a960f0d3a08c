import type { Problem } from '../problem';
import type { Value } from '../schema';
import { valuesIn } from '../values';
import type { Guide, Route } from './schema';

/** What stands elsewhere in the knowledge and a guide may name. */
export interface Elsewhere {
  entries: ReadonlySet<string>;
  values: ReadonlyMap<string, Value>;
}

/** Answers, values and deadlines that a guide names and that do not exist; a deadline has to be a yearly value. */
export function checkGuideReferences(guides: Iterable<Guide>, elsewhere: Elsewhere): Problem[] {
  return [...guides].flatMap((guide) => [
    ...[...guide.routes.values()].flatMap((route) => checkRoute(guide, route, elsewhere)),
    ...guide.notes.flatMap(({ id, entry, text }) => [
      ...unknownEntries(entry === undefined ? [] : [entry], elsewhere).map(reportIn(guide, 'notes', id)),
      ...unknownValues(text, elsewhere).map(reportIn(guide, 'notes', id)),
    ]),
    ...guide.rules.flatMap((rule) =>
      unknownValues([rule.fits, rule.refused], elsewhere).map(reportIn(guide, 'rules', rule.id)),
    ),
  ]);
}

function checkRoute(guide: Guide, route: Route, elsewhere: Elsewhere): Problem[] {
  const report = reportIn(guide, 'routes', route.id);
  const deadline = route.deadline === undefined ? undefined : elsewhere.values.get(route.deadline);
  const late = route.deadline !== undefined && deadline?.yearly === undefined;
  return [
    ...unknownEntries(route.entries, elsewhere).map(report),
    ...unknownValues(route, elsewhere).map(report),
    ...(late ? [report(`"deadline" noemt "${route.deadline}", en dat is geen jaarlijkse waarde in values.yaml`)] : []),
  ];
}

function unknownEntries(named: readonly string[], { entries }: Elsewhere): string[] {
  return named.filter((id) => !entries.has(id)).map((id) => `het antwoord "${id}" bestaat niet`);
}

/** Looks through every text below `part`. */
function unknownValues(part: unknown, { values }: Elsewhere): string[] {
  const named = new Set(valuesIn(JSON.stringify(part)));
  return [...named].filter((id) => !values.has(id)).map((id) => `de tekst noemt {{${id}}}, en die waarde bestaat niet`);
}

function reportIn(guide: Guide, part: string, entry: string): (message: string) => Problem {
  return (message) => ({
    severity: 'error',
    file: part === 'routes' ? 'knowledge/routes' : `knowledge/routes/${guide.id}.${part}.yaml`,
    entry,
    message: `${message}.`,
    remedy: 'Verbeter de naam of voeg het ontbrekende toe.',
  });
}
