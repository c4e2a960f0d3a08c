/** The names that a word of the message goes by: the word itself and the groups that it belongs to. */
export type Heard = ReadonlySet<string>;

/** What gives a crisis away, or a figure of speech: words in order. `signs/self.ts` explains the notation. */
export interface Sign {
  steps: Step[];
  starts: boolean;
  ends: boolean;
  unless: string[];
}

interface Step {
  names: string[];
  /** How many other words may stand before it. */
  reach: number;
  optional: boolean;
  not: boolean;
}

/** How a sign is written down: the pattern, or the pattern and the names that take the alarm away from the sentence. */
export type Written = string | { says: string; unless: string };

const REACH: Record<string, number> = { '..': 2, '…': 4 };

/** Reads one line of a table; "A & B" stands for both orders. */
export function signsFrom(written: Written): Sign[] {
  const { says, unless } = typeof written === 'string' ? { says: written, unless: '' } : written;
  return orders(says.split(' & ')).map((parts) => ({
    steps: stepsFrom(parts.join(' … ').split(' ')),
    starts: says.startsWith('^'),
    ends: says.endsWith('$'),
    unless: unless.split(' ').filter(Boolean),
  }));
}

function orders(parts: string[]): string[][] {
  if (parts.length < 2) return [parts];
  return parts.flatMap((part, at) => orders(parts.filter((_, other) => other !== at)).map((rest) => [part, ...rest]));
}

function stepsFrom(tokens: string[]): Step[] {
  const steps: Step[] = [];
  let reach = 0;
  for (const token of tokens.filter((each) => each !== '^' && each !== '$')) {
    const gap = REACH[token];
    if (gap === undefined) steps.push(stepFrom(token, reach));
    reach = gap ?? 0;
  }
  return steps;
}

function stepFrom(token: string, reach: number): Step {
  const [, not = '', names = '', optional = ''] = /^(!?)(.*?)(\??)$/.exec(token) ?? [];
  return { names: names.split('|'), reach, optional: optional !== '', not: not !== '' };
}

/** Whether each step that must be there is, anywhere among the names of all words: most signs end here, before their order is looked at. */
export const mayShow = ({ steps }: Sign, heard: Heard): boolean =>
  steps.every(({ names, optional, not }) => optional || not || isNamed(heard, names));

const isNamed = (word: Heard, names: readonly string[]): boolean => names.some((name) => word.has(name));

/** Where the sign ends that begins at `start`, or undefined. A few steps whatever the words: each step looks `reach` words on. */
export function endOf(sign: Sign, words: readonly Heard[], start: number): number | undefined {
  if (sign.starts && start > 0) return undefined;
  let places = new Set([start]);
  for (const step of sign.steps) {
    places = after(step, words, places);
    if (places.size === 0) return undefined;
  }
  if (sign.ends) return places.has(words.length) ? words.length : undefined;
  return Math.min(...places);
}

function after(step: Step, words: readonly Heard[], places: ReadonlySet<number>): Set<number> {
  const next = new Set<number>(step.optional ? places : []);
  for (const place of places)
    for (let at = place; at <= place + step.reach; at++) {
      const word = words[at];
      if (word && fits(step, word)) next.add(at + 1);
    }
  return next;
}

const fits = (step: Step, word: Heard): boolean => isNamed(word, step.names) !== step.not;
