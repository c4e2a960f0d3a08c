import { join } from 'node:path';
import { analyse } from '../../../knowledge/search/analyse';
import { buildIndex } from '../../../knowledge/search/build';
import type { Searchable } from '../../../knowledge/search/contract';
import { loadLanguage } from '../../../knowledge/search/language';

const language = loadLanguage(join(__dirname, '..', '..', '..', 'knowledge', 'language'));
const about = (id: string, nl: string, en = ''): Searchable => ({
  id,
  question: { nl, en },
  phrasings: { nl: [], en: [] },
  keywords: { nl: [], en: [] },
  kort: { nl: '', en: '' },
});
const { meaning } = buildIndex(
  [
    about('college', 'Wat is het Techniekcollege?'),
    about('diploma', 'Leren lassen zonder diploma'),
    about('getuigschrift', 'Wat is een getuigschrift?'),
    about('docent', 'Hoe word ik docent?'),
    about('omscholen', 'Kan ik mij omscholen?', 'What is omscholen?'),
    about('omscholen-geld', 'Wie betaalt het omscholen?'),
    about('bedrijf', 'Is er een bedrijf met een opleiding techniek?'),
    about('mbo', 'Wat is het mbo?'),
    about('operator', 'Hoe word ik operator?'),
    about('inwerken', 'Hoe lang duurt het inwerken?'),
  ],
  language,
);

/** What is typed, the words that are read as small, and the terms that the others stand for first. */
const READ: [string, string[], string[]][] = [
  ['wort', ['wordt'], []],
  ['wile', ['willen'], []],
  ['kna', ['kan'], []],
  ['wordn', ['worden'], []],
  ['isdat', ['isdat'], []],
  ['dosent', [], ['docent']],
  ['kna ik wile dosent', ['kan', 'ik', 'willen'], ['docent']],
  ['tecniek colege', [], ['techniekcollege']],
  ['getuig schrift', [], ['getuigschrift']],
  ['omschoeln', [], ['omscholen']],
  ['tegniekbedrijf', [], ['techniek', 'bedrijf']],
  ['bedrijfsopliedng', [], ['bedrijf', 'opleiding']],
  ['m.b.o. dosent', [], ['mbo', 'docent']],
  ['blorfus', [], []],
];

test.each(READ)('%s is read with the small words %j and as %j', (typed, small, meant) => {
  const { groups, stops } = analyse(typed, 'nl', meaning);
  const { lexicon } = meaning;
  expect(stops).toEqual(small.map((word) => `=${lexicon.read(word, 'nl')[0]?.stem}`));
  const best = groups.flatMap(({ terms }) => [...terms].sort(([, a], [, b]) => b.strength - a.strength)[0]?.[0] ?? []);
  expect(best).toEqual(meant.map((word) => lexicon.termOf(word, 'nl')));
});

test('a slip weighs what the word weighs that was meant, not what its rarest relation weighs', () => {
  const [asMeant] = analyse('docent', 'nl', meaning).groups;
  const [slipped] = analyse('dosent', 'nl', meaning).groups;
  expect(slipped?.weight).toBe(asMeant?.weight);
});

/** What is typed, and the compound or separated verb that is read in it. */
const TOGETHER: [string, string[]][] = [
  ['getuig schrift', ['getuigschrift']],
  ['werk je hem dan in', ['inwerken']],
  ['ik werk in een winkel', []],
  ['welke zijn er op school', []],
  ['en op school', []],
  ['een bedrijf werkt, wat houdt dat in', []],
];

test.each(TOGETHER)('in "%s" is read together %j', (typed, wholes) => {
  const { lexicon } = meaning;
  const found = lexicon.combinations(lexicon.read(typed, 'nl'), 'nl').map(({ term }) => term);
  expect(found).toEqual(wholes.map((word) => lexicon.termOf(word, 'nl')));
});

test('a word weighs what it weighs in the language of the message, not what it weighs when read as the other', () => {
  const { lexicon, weights } = meaning;
  const [asDutch = 0, asEnglish = 0] = lexicon.termsOf('omscholen', 'nl').map(weights.of);
  expect(asEnglish).toBeGreaterThan(asDutch);
  expect(analyse('omscholen', 'nl', meaning).groups[0]?.weight).toBe(asDutch);
});
