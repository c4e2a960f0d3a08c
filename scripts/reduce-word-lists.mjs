// Makes knowledge/language/common-nl.txt and common-en.txt: how common words are, the commonest first; and names.txt: which of them are
// also somebody's first or last name.
//
//   npm i --no-save @zxcvbn-ts/language-nl-be@3.0.2 @zxcvbn-ts/language-en@4.1.1
//   node scripts/reduce-word-lists.mjs
//
// Needed once a year at most; the lists are kept in the repository. Sources and licences: knowledge/language/README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const folder = join(import.meta.dirname, '..', 'knowledge', 'language');

const dutch = require('@zxcvbn-ts/language-nl-be/dist/commonWords.json.js');
const english = require('@zxcvbn-ts/language-en').dictionary['commonWords-en'];

write('common-nl.txt', dutch, 16_000);
write('common-en.txt', english, 8_000);

function write(name, words, most) {
  const plain = words.map(plainly);
  const kept = [...new Set(plain.filter((word) => /^[a-z]{2,}$/.test(word)))].slice(0, most);
  writeFileSync(join(folder, name), `${kept.join('\n')}\n`);
  console.log(`${name}: ${kept.length} words`);
}

const lists = ['boysFirstnames', 'girlsFirstnames', 'lastnames'];
const names = [
  ...lists.flatMap((name) => require(`@zxcvbn-ts/language-nl-be/dist/${name}.json.js`)),
  ...['firstnames-en', 'lastnames-en'].flatMap((name) => require('@zxcvbn-ts/language-en').dictionary[name]),
];
const isName = new Set(names.map(plainly));
const ordinary = ['common-nl.txt', 'common-en.txt'].flatMap((name) =>
  readFileSync(join(folder, name), 'utf8').trim().split('\n'),
);
const both = [...new Set(ordinary)].filter((word) => isName.has(word));
writeFileSync(join(folder, 'names.txt'), `${both.sort().join('\n')}\n`);

function plainly(word) {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
