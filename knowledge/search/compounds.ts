/** Letters that Dutch puts between the parts of a compound. */
const LINKS = ['', 's', 'en', 'e', 'er'] as const;
const SHORTEST_PART = 3;
/** A shorter word ("wiebel") only looks like two. */
const SHORTEST_WHOLE = 7;

export type StemOf = (word: string) => string;

/** Two parts of one word, as known stems. */
export interface Parts {
  left: string;
  right: string;
}

/**
 * The way to split a word into two known parts that leaves the longest second part, with a link in between or none
 * ("stageplek" → stage + plek). Undefined when there is none. `known` tells whether a stem occurs in the knowledge.
 */
export function split(word: string, stemOf: StemOf, known: (stem: string) => boolean): Parts | undefined {
  if (word.length < SHORTEST_WHOLE) return undefined;
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
    const right = stemOf(word.slice(cut));
    if (!known(right)) continue;
    const left = leftPart(word.slice(0, cut), stemOf, known);
    if (left !== undefined) return { left, right };
  }
  return undefined;
}

function leftPart(text: string, stemOf: StemOf, known: (stem: string) => boolean): string | undefined {
  for (const link of LINKS) {
    if (!text.endsWith(link) || text.length - link.length < SHORTEST_PART) continue;
    const left = stemOf(text.slice(0, text.length - link.length));
    if (known(left)) return left;
  }
  return undefined;
}

/** Two neighbouring words written as one: "baan garantie" → baangarantie, baansgarantie, … */
export const joins = (left: string, right: string): string[] => LINKS.map((link) => `${left}${link}${right}`);

const SHORTEST_SMALL_WORD = 2;

/** Whether a word is two others written as one, without a link between them. */
export function splitsIntoTwo(word: string, known: (part: string) => boolean): boolean {
  for (let cut = SHORTEST_SMALL_WORD; cut <= word.length - SHORTEST_SMALL_WORD; cut++)
    if (known(word.slice(0, cut)) && known(word.slice(cut))) return true;
  return false;
}
