import { chosenOffer } from '../../dialogs/choose';
import { commandIn } from '../../dialogs/commands';
import type { Locale } from '../../knowledge/schema';
import type { Observed } from '../assistant';
import type { Missed } from './asked';
import { likeness, type WordsOf } from './word-groups';

/** The last question of a conversation and what came of it; in memory only. */
interface Last {
  conversation: string;
  locale: Locale;
  words: string[];
  was: 'answered' | 'suggested';
  ids: string[];
  /** Milliseconds since 1970. */
  at: number;
}

interface Parts {
  wordsOf: WordsOf;
  /** The answer nearest to a text. */
  nearest: (text: string, locale: Locale) => string | undefined;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Ms after which nobody is about to choose any more. */
const GIVEN_UP = 30 * 60 * 1000;
const MOST_REMEMBERED = 10_000;
/** So much in common is the same question again. */
const AGAIN = 0.4;

/** Finds the questions that were not answered: declined, "bedoel je" without a choice, and asked again in other words. */
export class Recall {
  private readonly lasts = new Map<string, Last>();

  constructor(private readonly parts: Parts) {}

  hear(observed: Observed): Missed[] {
    const { event, reply, key } = observed;
    const last = this.lasts.get(key);
    if (event.is !== 'said' || !reply) return [];
    this.lasts.delete(key);
    const now = this.read(observed);
    if (now && reply.kind !== 'decline') this.remember(key, now);
    return [
      ...(last?.was === 'suggested' && !isChoice(last, observed) ? [missedOf(last, 'suggested')] : []),
      ...(last?.was === 'answered' && now && isAgain(last, now) ? [missedOf(last, 'again')] : []),
      ...(now && reply.kind === 'decline' ? [this.declined(now, event.text)] : []),
    ];
  }

  /** What nobody chose from for half an hour (or at all, at the end) led nowhere. */
  giveUp(all = false): Missed[] {
    const before = this.parts.now() - GIVEN_UP;
    const over = [...this.lasts].filter(([, { at }]) => all || at <= before);
    for (const [key] of over) this.lasts.delete(key);
    return over.flatMap(([, last]) => (last.was === 'suggested' ? [missedOf(last, 'suggested')] : []));
  }

  /** A question in one's own words that was looked up; undefined for taps, orders, and what is nobody's business. */
  private read({ event, reply, before, key }: Observed): Last | undefined {
    if (event.is !== 'said' || !reply || !isLookUp(reply)) return undefined;
    if (commandIn(event.text) || chosenOffer(event.text, before?.offers ?? [])) return undefined;
    const { locale, ids } = reply;
    const was = reply.kind === 'suggestions' ? 'suggested' : 'answered';
    return { conversation: key, locale, words: this.parts.wordsOf(event.text, locale), was, ids, at: this.parts.now() };
  }

  private declined({ conversation, locale, words }: Last, text: string): Missed {
    return { conversation, locale, words, why: 'declined', nearest: this.parts.nearest(text, locale) };
  }

  private remember(key: string, last: Last): void {
    this.lasts.set(key, last);
    const [oldest] = this.lasts.keys();
    if (this.lasts.size > MOST_REMEMBERED && oldest !== undefined) this.lasts.delete(oldest);
  }
}

/** Themes that lie outside are known by name, so their words are not kept; `oos-overig` is every theme without one. */
const NAMELESS = ['unknown', 'oos-overig'];

const isLookUp = ({ kind, ids }: { kind: string; ids: string[] }): boolean =>
  kind === 'answer' || kind === 'suggestions' || (kind === 'decline' && NAMELESS.includes(ids[0] ?? ''));

const isChoice = ({ ids }: Last, { reply, before, event }: Observed): boolean =>
  reply?.kind === 'answer' &&
  ids.includes(reply.ids[0] ?? '') &&
  event.is === 'said' &&
  chosenOffer(event.text, before?.offers ?? []) !== undefined;

/** The same words are the same question sent twice, which is no complaint. */
function isAgain(last: Last, now: Last): boolean {
  const alike = likeness(last.words, now.words);
  return last.locale === now.locale && alike >= AGAIN && alike < 1;
}

function missedOf({ conversation, locale, words, ids }: Last, why: Missed['why']): Missed {
  return { conversation, locale, words, why, nearest: ids[0] };
}
