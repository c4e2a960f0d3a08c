/** Letters that Dutch puts between the parts of a compound. */
const LINKS = ['', 's', 'en', 'e', 'er'] as const;
const SHORTEST_PART = 3;
/** A shorter word ("wiebel") only looks like two. */
const SHORTEST_WHOLE = 7;

/** The words that a compound may be made of. */
export interface Parted {
  /** Whether a part may be known: cheap, and wrong only on the side of yes, so that few parts are stemmed. */
  mayKnow(part: string): boolean;
  /** Its stem, when that occurs in the knowledge. */
  stemOf(part: string): string | undefined;
}

/** Two parts of one word, as known stems. */
export interface Parts {
  left: string;
  right: string;
}

/**
 * The way to split a word into two known parts that leaves the longest second part, with a link in between or none
 * ("stageplek" → stage + plek). Undefined when there is none.
 */
export function split(word: string, parted: Parted): Parts | undefined {
  if (word.length < SHORTEST_WHOLE) return undefined;
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
    const right = knownStem(word.slice(cut), parted);
    if (right === undefined) continue;
    const left = leftPart(word.slice(0, cut), parted);
    if (left !== undefined) return { left, right };
  }
  return undefined;
}

function leftPart(text: string, parted: Parted): string | undefined {
  for (const link of LINKS) {
    if (!text.endsWith(link) || text.length - link.length < SHORTEST_PART) continue;
    const left = knownStem(text.slice(0, text.length - link.length), parted);
    if (left !== undefined) return left;
  }
  return undefined;
}

const knownStem = (part: string, { mayKnow, stemOf }: Parted): string | undefined =>
  mayKnow(part) ? stemOf(part) : undefined;

/** Two neighbouring words written as one: "baan garantie" → baangarantie, baansgarantie, … */
export const joins = (left: string, right: string): string[] => LINKS.map((link) => `${left}${link}${right}`);

const SHORTEST_SMALL_WORD = 2;

/** Whether a word is two others written as one, without a link between them. */
export function splitsIntoTwo(word: string, known: (part: string) => boolean): boolean {
  for (let cut = SHORTEST_SMALL_WORD; cut <= word.length - SHORTEST_SMALL_WORD; cut++)
    if (known(word.slice(0, cut)) && known(word.slice(cut))) return true;
  return false;
}
