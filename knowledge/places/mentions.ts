import type { Places } from './load';
import { misspelt } from './lookup';
import type { Named } from './names';
import { keyOf, plain } from './normalise';
import type { Found } from './place';

/** Words of a name, at the most: "Nuenen, Gerwen en Nederwetten" after "s" and "aan den". */
const LONGEST_NAME = 5;
const SHORTEST_KNOWN = 4;
const SHORTEST_TYPO = 6;
/** A sentence is read this far; longer ones are not about a place. In words. */
const MOST_WORDS = 150;

const BEFORE_PLACE = new Set(
  'in uit bij rond rondom regio omgeving gemeente provincie nabij vlakbij near from around te'.split(' '),
);
const ARTICLES = new Set(['de', 'het', 't', 'the', 'van', 'of']);
const HOME = new Set('woon woont wonen woonachtig live living lives kom komt komen'.split(' '));

interface Token {
  word: string;
  /** Where it stands in the sentence, in characters. */
  from: number;
  to: number;
  capital: boolean;
  /** A capital says nothing at the start of a sentence. */
  opens: boolean;
}

/** A name that counts, and how surely: 1 the name alone, 2 after "in", 3 after "woon in". */
export interface Mention {
  match: Found;
  strength: number;
  /** In words. */
  length: number;
  /** Where it stands in the sentence, in characters. */
  from: number;
  to: number;
}

/**
 * Every place that a sentence names, from left to right, only where one is surely meant.
 * "Best", "echt" and other words that are names too count after a preposition and with a capital.
 */
export function mentionsIn(places: Places, sentence: string): Mention[] {
  const tokens = tokensOf(sentence);
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const named = nameAt(places, tokens, at);
    if (named) mentions.push(mentionOf(tokens.slice(at, at + named.length), named));
    at += named?.length ?? 1;
  }
  return mentions;
}

type Name = Pick<Mention, 'match' | 'strength' | 'length'>;

const mentionOf = (words: readonly Token[], name: Name): Mention => ({
  ...name,
  from: words[0]?.from ?? 0,
  to: words.at(-1)?.to ?? 0,
});

function tokensOf(sentence: string): Token[] {
  const shouting = !/\p{Ll}/u.test(sentence);
  const tokens: Token[] = [];
  for (const found of sentence.matchAll(/[\p{L}\p{M}\p{N}'’‘`´]+/gu)) {
    if (tokens.length === MOST_WORDS) break;
    const opens = tokens.length === 0 || /[.!?]\s*$/.test(sentence.slice(Math.max(0, found.index - 3), found.index));
    const [from, to] = [found.index, found.index + found[0].length];
    tokens.push({ word: plain(found[0]), from, to, capital: !shouting && /\p{Lu}/u.test(found[0]), opens });
  }
  return tokens;
}

/** The longest name that starts here and counts. */
function nameAt({ names }: Places, tokens: readonly Token[], at: number): Name | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  const longest = names.firstWords.has(first.word) ? LONGEST_NAME : 1;
  const lead = leadOf(tokens, at);
  for (let length = Math.min(longest, tokens.length - at); length > 0; length--) {
    const name = tokens.slice(at, at + length);
    const key = keyOf(name.map(({ word }) => word).join(' '));
    const named = names.byKey.get(key);
    const capital = name.some((token) => token.capital);
    const strength = named ? strengthOf(named, { key, lead, capital, opens: first.opens }) : 0;
    if (named && strength > 0) return { match: named.match, strength, length };
  }
  if (lead.strength === 0 || first.word.length < SHORTEST_TYPO) return undefined;
  const guess = misspelt(names, first.word, ({ known, word }) => known && !word);
  return guess?.is === 'place' ? { match: guess, strength: 1, length: 1 } : undefined;
}

interface Lead {
  /** 0 nothing, 2 a preposition, 3 says where someone lives. */
  strength: number;
  preposition: string;
  /** No article between it and the name. */
  direct: boolean;
}

const NO_LEAD: Lead = { strength: 0, preposition: '', direct: false };

/** What the words before say: "woon in", "in de", "omgeving van". */
function leadOf(tokens: readonly Token[], at: number): Lead {
  const direct = !ARTICLES.has(tokens[at - 1]?.word ?? '');
  const before = direct ? at - 1 : at - 2;
  const preposition = tokens[before]?.word ?? '';
  if (!BEFORE_PLACE.has(preposition)) return NO_LEAD;
  const home = tokens.slice(Math.max(0, before - 2), before).some(({ word }) => HOME.has(word));
  return { strength: home ? 3 : 2, preposition, direct };
}

interface Context {
  key: string;
  lead: Lead;
  capital: boolean;
  opens: boolean;
}

function strengthOf({ match, word, known }: Named, { key, lead, capital, opens }: Context): number {
  if (match.is === 'foreign') return lead.strength === 3 ? 3 : 0;
  const led = lead.preposition === 'te' && !capital ? 0 : lead.strength;
  if (word?.sentence === 'nooit') return 0;
  if (word) return capital || (lead.direct && word.sentence === 'voorzetsel') ? led : 0;
  if (led > 0) return led;
  if (match.is === 'ask' || key.length < SHORTEST_KNOWN) return 0;
  return known || (capital && !opens) ? 1 : 0;
}
