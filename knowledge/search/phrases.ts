/** A fixed phrase found in a text; `from` and `to` are positions of words, `to` not included. */
export interface FoundPhrase {
  term: string;
  from: number;
  to: number;
}

/** The term under which a phrase is indexed; a space keeps it apart from every word. */
export const phraseTerm = (stems: readonly string[]): string => stems.join(' ');

/** Finds every fixed phrase of the list in a row of stems: overlapping ones too. */
export function createPhraseFinder(phrases: Iterable<readonly string[]>): (stems: readonly string[]) => FoundPhrase[] {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const first = phrase[0];
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return (stems) =>
    stems.flatMap((stem, from) =>
      (byFirst.get(stem) ?? [])
        .filter((phrase) => phrase.every((part, offset) => stems[from + offset] === part))
        .map((phrase) => ({ term: phraseTerm(phrase), from, to: from + phrase.length })),
    );
}
