import { type Entry, LABEL_LENGTH, type Source, type Term, type Value } from '../knowledge/schema';
import { fill, isValid, longDate } from '../knowledge/values';
import type { Block } from './say';
import type { Offer } from './state';
import { type Draft, speakFor, type Turn, text } from './turn';

/** How much of an entry is said: the short answer, or the long one behind "meer". */
type Length = 'kort' | 'meer';

/** A short answer names its first sources; the long one, all. */
const MOST_SOURCES: Record<Length, number> = { kort: 2, meer: 20 };

/** Related answers to tap; with the others that makes six buttons at the most, all that a phone shows at once. */
const MOST_RELATED = 2;

/** An entry as a message: the answer, where to go, and where it comes from with the date it was checked. */
export function answerDraft(turn: Turn, entry: Entry, length: Length = 'kort'): Draft {
  const { state, world } = turn;
  const words = (length === 'meer' && entry.meer ? entry.meer : entry.kort)[state.locale];
  const filled = fill(words, { values: world.knowledge.values, locale: state.locale, today: world.today });
  return {
    kind: 'answer',
    ids: [entry.id],
    blocks: [
      ...expiryOf(turn, entry),
      ...proseBlocks(filled.text),
      ...(filled.withheld.length > 0 ? [text(speakFor(turn)('talk:answer.withheld'))] : []),
      ...entry.links.map(({ label, url }): Block => ({ is: 'link', label: label[state.locale], url })),
      {
        is: 'sources',
        sources: sourcesOf(entry, filled.withheld).slice(0, MOST_SOURCES[length]),
        checkedOn: entry.checkedOn,
      },
    ],
    offers: offersUnder(turn, entry, length),
  };
}

/** Paragraphs and lists of a text that an editor wrote: a blank line parts them, "- " starts an item. */
export function proseBlocks(prose: string): Block[] {
  const blocks: Block[] = [];
  for (const part of prose.split(/\n\s*\n|\n(?=- )/)) {
    const words = part.replace(/\s+/g, ' ').trim();
    const last = blocks.at(-1);
    if (words === '') continue;
    if (!words.startsWith('- ')) blocks.push(text(words));
    else if (last?.is === 'list') last.items.push(words.slice(2));
    else blocks.push({ is: 'list', items: [words.slice(2)] });
  }
  return blocks;
}

function expiryOf(turn: Turn, entry: Entry): Block[] {
  if (entry.validUntil === undefined || isValid(entry, turn.world.today)) return [];
  const date = longDate(entry.validUntil, turn.state.locale);
  return [text(speakFor(turn)('talk:answer.expired', { date }))];
}

function sourcesOf(entry: Entry, withheld: readonly Value[]): Source[] {
  const extra = withheld.map(({ source }) => source);
  const others = entry.sources.filter(
    ({ title, url }) => !extra.some((source) => source.title === title && source.url === url),
  );
  return [...extra, ...others];
}

function offersUnder(turn: Turn, entry: Entry, length: Length): Offer[] {
  const speak = speakFor(turn);
  const { locale } = turn.state;
  const { guide, desk } = entry.leadsTo ?? {};
  const offers: Offer[] = [];
  if (guide) offers.push({ id: guide, label: speak(`talk:answer.guide-${guide}`), deed: { do: 'start', guide } });
  if (length === 'kort' && entry.meer) {
    offers.push({ id: 'meer', label: speak('talk:answer.more'), deed: { do: 'more', entry: entry.id } });
  }
  if (desk)
    offers.push({ id: `loket-${desk}`, label: speak('talk:answer.desk'), deed: { do: 'contact', purpose: desk } });
  const related = entry.related.flatMap((id) => turn.world.knowledge.entries.get(id) ?? []);
  for (const { id, label } of related.slice(0, MOST_RELATED)) {
    offers.push({ id, label: label[locale], deed: { do: 'answer', entry: id } });
  }
  return [...offers, ...wordOffer(turn, entry)];
}

/** "Wat is pdg?": the first word of the field in the answer that the question itself is not about. */
function wordOffer(turn: Turn, entry: Entry): Offer[] {
  const { locale } = turn.state;
  const { findTerms } = turn.world.knowledge;
  const asked = new Set(findTerms(`${entry.question[locale]} ${entry.label[locale]}`, locale));
  for (const term of findTerms(entry.kort[locale], locale)) {
    if (asked.has(term)) continue;
    const label = speakFor(turn)('talk:answer.term', { term: term.term[locale] });
    if (label.length <= LABEL_LENGTH) {
      return [{ id: wordId(term), label, deed: { do: 'explain', term: term.id } }];
    }
  }
  return [];
}

/** What the message about a word shows; an entry may have the same name. */
export const wordId = ({ id }: Term): string => `begrip-${id}`;
