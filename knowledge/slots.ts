import { join } from 'node:path';
import type { z } from 'zod';
import { KnowledgeError, type Problem } from './problem';
import { type Placed, readYamlList } from './read-yaml';
import { saying, spellingOf, wordList } from './slots/schema';
import { createSlots, type SlotsFrom } from './slots/slots-from';
import { listsOf, tellingOf } from './slots/telling';

/** The order counts: a trade is known before the years someone worked in it. */
const FILES = ['trades', 'numbers', 'schools', 'wishes', 'situation'];

/** Reads the folder `slots` in `dir` (knowledge/language). Throws KnowledgeError with every mistake found. */
export function loadSlots(dir: string): SlotsFrom {
  const problems: Problem[] = [];
  const read = <T>(name: string, schema: z.ZodType<T>): Placed<T>[] => {
    const file = { path: join(dir, 'slots', `${name}.yaml`), name: `knowledge/language/slots/${name}.yaml` };
    const reading = readYamlList(file, schema);
    problems.push(...reading.problems);
    return reading.items;
  };
  const named = read('lists', wordList).map(({ item }) => item);
  const sayings = FILES.flatMap((name) => read(name, saying));
  const spelling = read('spelling', spellingOf).flatMap(({ item }) =>
    item.typed.map((word) => [word, item.means] as const),
  );
  const lists = listsOf(
    named,
    sayings.map(({ item }) => item),
  );
  const tellings = sayings.map((placed) => tellingOf(placed, lists, problems));
  if (problems.length > 0) throw new KnowledgeError(problems);
  return createSlots(tellings, new Map(spelling));
}
