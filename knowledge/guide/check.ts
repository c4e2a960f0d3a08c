import type { Problem } from '../problem';
import type { Placed } from '../read-yaml';
import { KNOWN_SLOTS } from '../slots/known';
import { RULE, type When } from './condition';
import type { GuideParts } from './load';
import { NAMED_RULES } from './named-rules';
import type { Question, RouteText } from './schema';

/** Where a mistake stands, and a way to report it there. */
type Report = (message: string, remedy: string) => Problem;

interface Names {
  /** What a condition may name, with the values it can have; undefined: any value. */
  facts: ReadonlyMap<string, readonly string[] | undefined>;
  routes: ReadonlySet<string>;
  rules: readonly string[];
}

/** Everything that one part of a guide says of another: questions, choices, routes, rules and named rules. */
export function checkGuide(parts: GuideParts, routes: readonly Placed<RouteText>[]): Problem[] {
  const names = namesOf(parts, routes);
  return [
    ...repeated(parts.questions),
    ...repeated(parts.rules),
    ...repeated(parts.notes),
    ...repeated(routes),
    ...checkQuestions(parts, names),
    ...checkHeard(parts, names),
    ...parts.rules.flatMap((placed) => checkRule(placed, names)),
    ...parts.notes.flatMap((placed) => [
      ...checkWhen(placed.item.when, names.facts, reportAt(placed)),
      ...checkRoutes(placed.item.routes, names, reportAt(placed)),
    ]),
  ];
}

function namesOf({ head, questions, rules }: GuideParts, routes: readonly Placed<RouteText>[]): Names {
  const facts = new Map<string, readonly string[] | undefined>();
  for (const { id, values } of head.item.said) facts.set(id, values);
  for (const { item } of questions) facts.set(item.id, idsOf(item));
  return { facts, routes: new Set(routes.map(({ item }) => item.id)), rules: rules.map(({ item }) => item.id) };
}

const idsOf = (question: Question): string[] => question.choices.map(({ id }) => id);

function checkQuestions({ head, questions }: GuideParts, { facts }: Names): Problem[] {
  const before = new Map(head.item.said.map(({ id }) => [id, facts.get(id)]));
  return questions.flatMap((placed) => {
    const { item } = placed;
    const report = reportAt(placed);
    const conditions = [item.only, ...item.instead.map(({ when }) => when), ...item.choices.map(({ only }) => only)];
    const problems = conditions.flatMap((when) => [...checkWhen(when, before, report), ...withoutRule(when, report)]);
    if (head.item.said.some(({ id }) => id === item.id))
      problems.push(report('staat ook bij "said".', 'Geef een van beide een andere naam.'));
    before.set(item.id, facts.get(item.id));
    return problems;
  });
}

function withoutRule(when: When, report: Report): Problem[] {
  if (!when.flat().some(({ of }) => of === RULE)) return [];
  return [report('een vraag kan niet van een "rule" afhangen.', 'Zet de leeftijd of datum in een regel of opmerking.')];
}

function checkHeard({ head }: GuideParts, { facts }: Names): Problem[] {
  const report = reportAt(head);
  return head.item.hears.flatMap(({ when, answers }) => [
    ...checkWhen(when, KNOWN_SLOTS, report),
    ...Object.entries(answers).flatMap(([of, value]) => checkTest({ of, values: [value], not: false }, facts, report)),
  ]);
}

function checkRule(placed: GuideParts['rules'][number], names: Names): Problem[] {
  const { item } = placed;
  const report = reportAt(placed);
  const above = names.rules.slice(0, names.rules.indexOf(item.id));
  return [
    ...[item.when, ...[...item.fits, ...item.refused].map(({ when }) => when)].flatMap((when) =>
      checkWhen(when, names.facts, report),
    ),
    ...checkRoutes([...[...item.fits, ...item.refused].map(({ route }) => route), ...item.beside], names, report),
    ...item.unless
      .filter((id) => !above.includes(id))
      .map((id) => report(`"unless" noemt "${id}", maar zo'n regel staat hier niet boven.`, listOf(above))),
  ];
}

function checkRoutes(named: readonly string[], { routes }: Names, report: Report): Problem[] {
  return named
    .filter((id) => !routes.has(id))
    .map((id) =>
      report(`de route "${id}" bestaat niet.`, 'Verbeter de naam, of schrijf de route in een .routes.yaml.'),
    );
}

function checkWhen(when: When, facts: Names['facts'], report: Report): Problem[] {
  return when.flat().flatMap((test) => checkTest(test, facts, report));
}

function checkTest(test: When[number][number], facts: Names['facts'], report: Report): Problem[] {
  if (test.of === RULE) {
    const unknown = test.values.filter((name) => NAMED_RULES[name] === undefined);
    return unknown.map((name) => report(`de "rule" "${name}" bestaat niet.`, listOf(Object.keys(NAMED_RULES))));
  }
  if (!facts.has(test.of))
    return [report(`"${test.of}" is hier geen vraag en niets dat iemand zegt.`, listOf([...facts.keys()]))];
  const values = facts.get(test.of);
  return test.values
    .filter((value) => values !== undefined && !values.includes(value))
    .map((value) => report(`"${value}" is geen antwoord op "${test.of}".`, listOf(values ?? [])));
}

const listOf = (names: readonly string[]): string => `Kies uit: ${names.join(', ') || '(niets)'}.`;

function repeated(items: readonly Placed<{ id: string }>[]): Problem[] {
  return items
    .filter(({ item }, at) => items.findIndex((other) => other.item.id === item.id) < at)
    .map((placed) => reportAt(placed)('deze id staat er twee keer.', 'Geef een van beide een andere id.'));
}

function reportAt({ file, line, item }: Placed<{ id: string }>): Report {
  return (message, remedy) => ({ severity: 'error', file, line, entry: item.id, message, remedy });
}
