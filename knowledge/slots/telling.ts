import type { Problem } from '../problem';
import type { Placed } from '../read-yaml';
import { LOCALES, type Locale } from '../schema';
import { KNOWN_SLOTS } from './known';
import { compile, UnknownList, type WordLists } from './pattern';
import type { Saying, Telling, WordList } from './schema';

/** The lists by their names, and by each slot (FIELD) all words that tell it. */
export function listsOf(named: readonly WordList[], sayings: readonly Saying[]): WordLists {
  const lists = new Map<string, readonly string[]>(named.map(({ list, are }) => [list, are]));
  for (const { gives, nl, en = [] } of sayings) {
    const name = Object.keys(gives)[0]?.toUpperCase().replaceAll('_', '-');
    if (name !== undefined) lists.set(name, [...(lists.get(name) ?? []), ...nl, ...en]);
  }
  return lists;
}

/** Compiles one saying of an editor; what is wrong with it goes to `problems`. */
export function tellingOf(placed: Placed<Saying>, lists: WordLists, problems: Problem[]): Telling {
  const { item, file, line } = placed;
  const report = (message: string, remedy: string): void => {
    problems.push({ severity: 'error', file, line, entry: item.nl[0], message, remedy });
  };
  for (const told of [item.gives, item.denied ?? {}]) checkTold(told, report);
  const expressions: Partial<Record<Locale, RegExp | undefined>> = {};
  for (const locale of LOCALES) {
    const words = item[locale];
    if (words) expressions[locale] = expressionOf(words, lists, report);
  }
  return { gives: item.gives, denied: item.denied ?? {}, about: item.about, expressions };
}

type Report = (message: string, remedy: string) => void;

function checkTold(told: Readonly<Record<string, string>>, report: Report): void {
  for (const [slot, value] of Object.entries(told)) {
    const values = KNOWN_SLOTS.get(slot);
    if (!KNOWN_SLOTS.has(slot)) report(`"${slot}" bestaat niet.`, `Kies uit: ${[...KNOWN_SLOTS.keys()].join(', ')}.`);
    else if (values && !values.includes(value))
      report(`"${value}" past niet bij "${slot}".`, `Kies uit: ${values.join(', ')}.`);
  }
}

function expressionOf(words: readonly string[], lists: WordLists, report: Report): RegExp | undefined {
  try {
    return compile(words, lists);
  } catch (cause) {
    const message = cause instanceof UnknownList ? cause.message : 'een woordgroep klopt niet';
    report(`${message}.`, 'Kijk of elk haakje sluit en elke LIJST in lists.yaml staat.');
    return undefined;
  }
}
