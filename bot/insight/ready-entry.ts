import { stringify } from 'yaml';
import type { WordGroup } from './asked';

/** An entry to paste into `knowledge/faq/`: the words that people used, and what an editor has to write. */
export function readyEntry({ words, locale, nearest }: WordGroup, today: string): string {
  const name = words.slice(0, 3).join('-');
  const both = { nl: '…', en: '…' };
  const entry = {
    id: name,
    label: both,
    question: both,
    phrasings: { nl: Array(6).fill('…'), en: Array(3).fill('…') },
    keywords: { nl: locale === 'nl' ? words : [], en: locale === 'en' ? words : [] },
    audience: ['pupil'],
    kort: both,
    sources: [{ title: '…', date: today.slice(0, 4) }],
    checkedOn: today,
    related: nearest === undefined ? [] : [nearest],
  };
  return stringify([entry], { lineWidth: 0, aliasDuplicateObjects: false });
}
