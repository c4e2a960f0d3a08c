/** The stems that occur in the knowledge and the word lists, and the words they came from. */
export interface Vocabulary {
  /** The stem under which a stem is indexed: "werkt" goes to "werk" when that occurs too. */
  canonical(stem: string): string;
  has(term: string): boolean;
  /** Whether a word may be one that occurs: cheap, and wrong only on the side of yes. */
  mayKnow(word: string): boolean;
  /** Every whole word seen, to its term; what spelling corrects to. */
  words: ReadonlyMap<string, string>;
}

/** Builds from words with their stems. Verb endings are taken off only where the bare stem occurs as well. */
export function createVocabulary(seen: Iterable<{ text: string; stem: string }>): Vocabulary {
  const pairs = [...seen];
  const stems = new Set(pairs.map(({ stem }) => stem));
  const canonical = (stem: string): string => bareStems(stem).find((bare) => stems.has(bare)) ?? stem;
  const words = new Map(pairs.map(({ text, stem }) => [text, canonical(stem)]));
  const terms = new Set(words.values());
  const beginnings = beginningsOf([...words.keys(), ...terms]);
  return { canonical, words, has: (term) => terms.has(term), mayKnow: (word) => beginnings.has(beginningOf(word)) };
}

/** A stem keeps all of its word but the last letters, at most this many. */
const ENDING = 5;

const beginningOf = (word: string): string => word.slice(0, Math.max(SHORTEST, word.length - ENDING));

/** Every beginning of every word, from four letters on. */
function beginningsOf(words: readonly string[]): Set<string> {
  const beginnings = new Set<string>();
  for (const word of words)
    for (let length = Math.min(SHORTEST, word.length); length <= word.length; length++)
      beginnings.add(word.slice(0, length));
  return beginnings;
}

const SHORTEST = 4;

/** What may be left of a verb form: "gewerkt" → "werk", "betaalt" → "betaal". Nouns that look like one have no such stem. */
function bareStems(stem: string): string[] {
  const bare = /^ge(.{3,})[td]$/.exec(stem)?.[1];
  const plain = /^(.{4,})t$/.exec(stem)?.[1];
  return [bare, plain].filter((candidate) => candidate !== undefined && candidate.length >= SHORTEST) as string[];
}
