import { normalise } from '../../knowledge/search/normalise';
import { FILLERS, SHORTHAND } from './words/chat';

/** In characters. Of a longer message the head and the tail are read: a cry for help stands at either end of a story. */
export const READ_AT_MOST = 5000;

const WORD = /[\p{L}\p{N}]+/gu;
/** One full stop ends a sentence, more are a pause: "ik wil... gewoon dood". */
const ENDS_SENTENCE = /(?:^|[^.])\.["')]*$|[!?]["')]*$/;
const SHORTEST_SENTENCE = 2;

/** The sentences of a message, each a list of plain words: chat shorthand written out, words that add nothing left out. */
export function sentencesOf(message: string): string[][] {
  const sentences: string[][] = [];
  let words: string[] = [];
  for (const chunk of readable(message).split(/\s+/)) {
    words.push(...wordsOf(chunk));
    if (words.length < SHORTEST_SENTENCE || !ENDS_SENTENCE.test(chunk)) continue;
    sentences.push(words);
    words = [];
  }
  return [...sentences, words].map((sentence) => spelledOut(sentence).filter((word) => !FILLERS.has(word)));
}

function readable(message: string): string {
  if (message.length <= READ_AT_MOST) return message;
  const half = READ_AT_MOST / 2;
  return `${message.slice(0, half)} ${message.slice(-half)}`;
}

function wordsOf(chunk: string): string[] {
  return [...normalise(chunk).matchAll(WORD)].flatMap(([word]) => SHORTHAND.get(word) ?? [word]);
}

/** Letters set apart are one word: "d o o d". */
function spelledOut(words: string[]): string[] {
  const out: string[] = [];
  let letters: string[] = [];
  const close = (): void => {
    if (letters.length >= 3) out.push(letters.join(''));
    else out.push(...letters);
    letters = [];
  };
  for (const word of words) {
    if (word.length === 1) letters.push(word);
    else {
      close();
      out.push(word);
    }
  }
  close();
  return out;
}
