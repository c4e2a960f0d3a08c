import { BREAK } from './plain';

const NEGATIONS = new Set([
  'geen',
  'niet',
  'zonder',
  'nooit',
  'no',
  'not',
  'never',
  'without',
  'dont',
  'cant',
  'havent',
]);
/** After these a negation before them is spent: "geen hbo maar mbo 4", "geen hbo wel 25 jaar lasser". */
const TURNS = new Set([BREAK, 'maar', 'wel', 'but', 'en', 'and', 'of', 'or']);
/** "Niet alleen", "geen idee", "not only": no negation of what follows. */
const HARMLESS = new Set([
  'alleen',
  'idee',
  'zin',
  'probleem',
  'meer',
  'only',
  'sure',
  'idea',
  'just',
  'zeker',
  'weet',
]);
/** How many words before a word group a negation still counts for it. */
const REACH = 3;

/** Whether the word group that begins at `at` in a plain text is denied by the words before it. */
export function isDenied(text: string, at: number): boolean {
  const before = text.slice(0, at).trim().split(' ').slice(-REACH);
  for (let place = before.length - 1; place >= 0; place--) {
    const word = before[place] ?? '';
    if (TURNS.has(word)) return false;
    if (NEGATIONS.has(word)) return !HARMLESS.has(before[place + 1] ?? '');
  }
  return false;
}
