import type { Searchable } from './contract';
import type { Topic } from './language-schema';

const PREFIX = 'oos-';

/** A neighbouring topic as an entry that competes with the answers; several may carry one theme ("oos-overig#3"). */
export function topicEntries(topics: readonly Topic[]): Searchable[] {
  return topics.map(({ theme, words, phrases }, index) => ({
    id: `${theme}#${index}`,
    question: { nl: '', en: '' },
    phrasings: phrases,
    keywords: words,
    kort: { nl: '', en: '' },
  }));
}

/** The theme of an id that topicEntries made, undefined for the id of an answer. */
export function themeOf(id: string): string | undefined {
  return id.startsWith(PREFIX) ? id.split('#')[0] : undefined;
}
