import { BETWEEN, DENIED, NEVER, ORDINARY, PARTICLES } from './words/not-names';

interface Word {
  text: string;
  start: number;
  end: number;
}

const PERSON =
  'zoon|zoontje|dochter|dochtertje|kind|man|vrouw|vriend|vriendin|broer|broertje|zus|zusje|vader|moeder|docent|leraar|lerares|mentor|meester|juf|baas|begeleider';
const RELATIVE =
  'son|daughter|child|husband|wife|friend|boyfriend|girlfriend|brother|sister|father|mother|teacher|boss';
const NAME = 'naam|voornaam|achternaam|roepnaam|familienaam';

/** What comes before a name. */
const INTRODUCTIONS = [
  /\b(?:(?:ik|ikke) heet(?:te)?|i?kheet|heet ik|noem(?:en)? (?:me|mij)|[ju]e? spreekt met)\b/giu,
  new RegExp(`\\b(?:mij?n|m['’]?n|me|z['’]n|haar)(?: volledige| echte)? (?:${NAME})(?: is| was|:)`, 'giu'),
  new RegExp(`\\b(?:${PERSON}) heet\\b`, 'giu'),
  new RegExp(`(?<![\\p{L}\\d])(?:${NAME}|name|first name|last name|surname) ?:`, 'giu'),
  /\bmy (?:\p{L}+ )?(?:name|surname)(?: is|['’]?s| was)\b/giu,
  /\b(?:(?:i['’]?m|i am) (?:called|named)|(?:please |they )call me)\b/giu,
  new RegExp(`\\b(?:${RELATIVE}) is (?:called|named)\\b`, 'giu'),
];

/**
 * "Ik ben Lasser" is a trade, "Ik ben Nederlander" a country, and a first name alone tells nobody who it is:
 * after these only a first and a last name, with capitals, count.
 */
const AMBIGUOUS = [
  /\b(?:ik ben|met vriendelijke groet(?:en)?|groet(?:en|jes)?|mvg|i['’]?m|i am|this is|regards)\b[,\s]/giu,
];

const WORD = /(?:\p{L}\.)+|['’]?\p{L}[\p{L}\p{M}'’-]*/gu;
const MOST_WORDS = 6;

const lower = (word: Word): string => word.text.toLowerCase().replace('’', "'");
const isCapital = ({ text }: Word): boolean => /^['’]?[\p{Lu}\p{Lo}]/u.test(text);
/** With one capital, not "MBO". */
const isWritten = (word: Word): boolean =>
  isCapital(word) && (word.text.length === 1 || !/^[\p{Lu}\d]+$/u.test(word.text));
const isParticle = (word: Word): boolean => PARTICLES.has(lower(word));

/** The names by which people introduce themselves or theirs, as places in the text. */
export function namesIn(text: string): { start: number; end: number }[] {
  return [
    ...after(INTRODUCTIONS, text).filter((name) => name.length > 0),
    ...after(AMBIGUOUS, text).filter((name) => name.filter(isWritten).length >= 2),
  ].map((name) => ({ start: name[0]?.start ?? 0, end: name.at(-1)?.end ?? 0 }));
}

function after(introductions: readonly RegExp[], text: string): Word[][] {
  return introductions
    .flatMap((introduction) => [...text.matchAll(introduction)])
    .map((match) => nameFrom(wordsFrom(text, match.index + match[0].length), match[0]));
}

/** The words from a place on, until a sign or a number comes between them. */
function wordsFrom(text: string, from: number): Word[] {
  const words: Word[] = [];
  let end = from;
  for (const match of text.slice(from, from + 200).matchAll(WORD)) {
    const start = from + match.index;
    if (!/^[\s:,"“”«»*_]*$/u.test(text.slice(end, start))) break;
    if (words.length > 0 && /[,:\n]/.test(text.slice(end, start))) break;
    end = start + match[0].length;
    words.push({ text: match[0], start, end });
  }
  return words;
}

/** The first words that are a name; none when they are ordinary words. */
function nameFrom(words: Word[], introduced: string): Word[] {
  const from = words.findIndex((word) => !BETWEEN.has(lower(word)) && !DENIED.has(lower(word)));
  const isDenied = words.slice(0, Math.max(from, 0)).some((word) => DENIED.has(lower(word)));
  const rest = from < 0 ? [] : words.slice(from, from + MOST_WORDS);
  const isLastName = /achter|familie|last|sur/i.test(introduced);
  const [first] = rest;
  if (!first || (isDenied && !isCapital(first))) return [];
  return isParticle(first) && !isCapital(first) && !beginsName(rest, isLastName) ? [] : grown(rest);
}

/** "de Vries" begins a name, "de opleiding" does not. */
function beginsName(words: Word[], isLastName: boolean): boolean {
  const next = words.find((word) => !isParticle(word));
  return next !== undefined && canBeName(next, 1) && (isCapital(next) || isLastName);
}

/** As many words as belong to the name: every one with a capital, and one more that is no ordinary word. */
function grown(words: Word[]): Word[] {
  let isPlain = false;
  let length = 0;
  for (const [at, word] of words.entries()) {
    if (isParticle(word) && beginsName(words.slice(at), length > 0)) continue;
    if (!canBeName(word, length)) break;
    if (isPlain && !isCapital(word)) break;
    isPlain = at > 0 && !isCapital(word);
    length = at + 1;
  }
  return words.slice(0, length);
}

function canBeName(word: Word, before: number): boolean {
  if (NEVER.has(lower(word)) || BETWEEN.has(lower(word))) return false;
  if (before > 0 && isParticle(word) && !isCapital(word)) return false;
  return (isCapital(word) && before === 0) || !ORDINARY.has(lower(word));
}
