import type { Entry, Term } from '../knowledge/schema';
import { wordId } from './answer';
import type { Offer } from './state';
import { type Result, say, type Turn, text } from './turn';

const ASKS =
  /^(?:wat (?:is|zijn|betekent|betekenen)|what (?:is|are|does))(?: een| de| het| n| a| an| the)? (.+?)(?: mean)?[\s?.!]*$/i;
const MOST_OFFERS = 3;

/** "Wat is bbl?": a word of the field is explained where no answer is surely about it, with the nearest answers to tap. */
export function wordAsked(turn: Turn): Result | undefined {
  const asked = ASKS.exec(turn.text)?.[1]?.toLowerCase();
  const term = asked && turn.world.knowledge.terms.find((each) => isNamed(each, asked));
  if (!term) return undefined;
  const { locale } = turn.state;
  const { verdict, hits } = turn.world.knowledge.search.search(turn.text, locale);
  if (verdict === 'sure') return undefined;
  const entries = hits.flatMap(({ id }) => turn.world.knowledge.entries.get(id) ?? []).slice(0, MOST_OFFERS);
  const offers = entries.map((entry) => offerOf(entry, locale));
  return say(turn, { kind: 'answer', ids: [wordId(term)], blocks: [text(term.means[locale])], offers });
}

/** In either language: an English sentence names a Dutch word as it is. */
function isNamed({ term, also }: Term, asked: string): boolean {
  const names = [term.nl, term.en, ...(also?.nl ?? []), ...(also?.en ?? [])];
  return names.some((name) => name.toLowerCase() === asked);
}

const offerOf = ({ id, label }: Entry, locale: Turn['state']['locale']): Offer => ({
  id,
  label: label[locale],
  deed: { do: 'answer', entry: id },
});
