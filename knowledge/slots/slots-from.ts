import { LOCALES, type Locale } from '../schema';
import type { Slots } from './known';
import { isDenied } from './negation';
import { plain, type Spelling } from './plain';
import type { Telling } from './schema';

/** What a text tells of the one who writes it. Never throws; reads the first 1,000 characters. */
export type SlotsFrom = (text: string, locale: Locale) => Slots;

/** Reads with the words of `locale` first, then with those of the other languages: people mix them. */
export function createSlots(tellings: readonly Telling[], spelling: Spelling): SlotsFrom {
  return (text, locale) => {
    const reading: Reading = { said: plain(text, spelling), left: new Map(), slots: {} };
    for (const language of [locale, ...LOCALES.filter((other) => other !== locale)]) {
      for (const telling of tellings) hear(reading, telling, language);
    }
    return reading.slots;
  };
}

/** `left`: by subject the text in which the words that were used are crossed out. */
interface Reading {
  said: string;
  left: Map<string, string>;
  slots: Record<string, string>;
}

function hear(reading: Reading, telling: Telling, language: Locale): void {
  const expression = telling.expressions[language];
  if (!expression) return;
  const text = leftOf(reading, telling);
  for (const match of text.matchAll(expression)) {
    const tells = isDenied(reading.said, match.index) ? telling.denied : telling.gives;
    const number = match.slice(1).find((group) => group !== undefined) ?? '';
    for (const [slot, value] of Object.entries(tells)) {
      const told = /^NN?$/.test(value) ? number : value;
      if (told !== '') reading.slots[slot] ??= told;
    }
    crossOut(reading, telling, match);
  }
}

function leftOf({ said, left }: Reading, { about }: Telling): string {
  return (about === undefined ? undefined : left.get(about)) ?? said;
}

function crossOut(reading: Reading, telling: Telling, match: RegExpExecArray): void {
  if (telling.about === undefined) return;
  const text = leftOf(reading, telling);
  const end = match.index + match[0].length;
  const crossed = match[0].replace(/[^ ]/g, '_');
  reading.left.set(telling.about, text.slice(0, match.index) + crossed + text.slice(end));
}
