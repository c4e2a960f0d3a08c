import type { Locale } from '../knowledge/schema';
import { isHelpedOffer } from './helped';
import type { Offer } from './state';

const ORDINALS: Record<Locale, string[]> = {
  nl: ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde'],
  en: ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'],
};
const NUMBERS: Record<Locale, string[]> = {
  nl: ['een', 'twee', 'drie', 'vier', 'vijf', 'zes'],
  en: ['one', 'two', 'three', 'four', 'five', 'six'],
};
const LAST = ['laatste', 'last'];
/** Ways to say yes, no and "I don't know", by the id of the choice that means it. */
const MEANINGS: Record<string, readonly string[]> = {
  yes: [
    'ja',
    'jazeker',
    'jawel',
    'jep',
    'jup',
    'jaa',
    'ja hoor',
    'zeker',
    'tuurlijk',
    'klopt',
    'dat klopt',
    'yes',
    'yep',
    'yeah',
    'sure',
  ],
  no: ['nee', 'neen', 'nee hoor', 'nope', 'nah', 'neej', 'klopt niet', 'niet echt', 'no', 'not really'],
  unknown: [
    'weet ik niet',
    'weet niet',
    'geen idee',
    'ik weet het niet',
    'weet ik nog niet',
    'kweenie',
    'idk',
    'dunno',
    'no idea',
    'i dont know',
    'not sure',
  ],
};
const FILLERS =
  /^(?:ik kies|kies|doe|geef|graag|optie|nummer|nr|antwoord|i choose|option|number|de|het|die|the)\s+|\s+(?:optie|graag|maar|dan|one|please|option)$/g;

/** Of a message that names a choice in part. */
const MOST_WORDS = 3;
const SHORTEST = 4;

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&+ ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The offer that a message names whole: by its label, its id, its number, or its place in the row ("de tweede"). */
export function chosenOffer(text: string, offers: readonly Offer[]): Offer | undefined {
  const said = plain(text);
  if (said === '') return undefined;
  const byName = offers.find(({ id, label }) => plain(label) === said || id === text.trim());
  const row = offers.filter((offer) => !isHelpedOffer(offer));
  const byPlace = byName ?? row[positionOf(said, row.length)];
  return byPlace ?? offers.find(({ id }) => MEANINGS[id]?.includes(said)) ?? partOf(said, offers);
}

/** Words that stand in one label alone, in answer to a question: "hbo" for "Hbo of bachelor". */
function partOf(said: string, offers: readonly Offer[]): Offer | undefined {
  const words = stripped(said).split(' ');
  if (words.length > MOST_WORDS || !offers.some(({ deed }) => deed.do === 'choose')) return undefined;
  const [only, another] = offers.filter(({ label }) => {
    const parts = plain(label).split(' ');
    return words.every((word) =>
      parts.some((part) => part === word || (word.length >= SHORTEST && part.startsWith(word))),
    );
  });
  return another === undefined ? only : undefined;
}

/** Zero-based; -1 when the words name no position. */
function positionOf(said: string, count: number): number {
  const word = stripped(said);
  if (LAST.includes(word)) return count - 1;
  const digits = /^(\d)(?:e|de|ste|st|nd|rd|th)?$/.exec(word);
  if (digits) return Number(digits[1]) - 1;
  for (const words of [...Object.values(ORDINALS), ...Object.values(NUMBERS)]) {
    if (words.includes(word)) return words.indexOf(word);
  }
  return -1;
}

function stripped(said: string): string {
  const shorter = said.replace(FILLERS, '').trim();
  return shorter === said ? said : stripped(shorter);
}
