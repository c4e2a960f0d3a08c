/** A full stop after these ends no sentence. */
const ABBREVIATED =
  /(?:^|[\s(])(?:bijv|bv|ca|o\.a|m\.b\.t|resp|incl|excl|max|min|nr|tel|st|dr|drs|mr|ir|prof|e\.g|i\.e|approx|vs|\p{Lu})\.$/iu;

/** The sentences of a text; a line of a list is one of its own. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n\s*\n|\n(?=- )/)
    .flatMap(partsOf)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

function partsOf(paragraph: string): string[] {
  const sentences: string[] = [];
  for (const part of paragraph.split(/(?<=[.!?…]["'”’)]*)\s+/u)) {
    const before = sentences.at(-1);
    if (before !== undefined && ABBREVIATED.test(before)) sentences.splice(-1, 1, `${before} ${part}`);
    else sentences.push(part);
  }
  return sentences;
}

/** Words as a reader counts them: "mbo'er" and "2026" are one, a dash or a euro sign is none. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
