import { compare } from '../../../bot/editor/compare';
import type { Search, Verdict } from '../../../knowledge/search/contract';

/** A search that says one thing to everything: "entree!" is sure, "entree, pdg" is close, "" is far. */
function saying(told: string): Search {
  const ids = told.replace('!', '').split(', ').filter(Boolean);
  const hits = ids.map((id) => ({ id, score: 1, confidence: 1, reasons: [] }));
  const verdict: Verdict = told.endsWith('!') ? 'sure' : told === '' ? 'far' : 'close';
  return { search: () => ({ verdict, hits }) };
}

test.each([
  ['entree!', 'entree!', 'the same'],
  ['entree, pdg', 'entree, pdg', 'the same'],
  ['entree!', 'pdg!', 'broken: entree → pdg'],
  ['entree!', 'entree, pdg', 'broken: entree → bedoel je: entree, pdg'],
  ['entree!', '', 'broken: entree → niets'],
  ['entree!', 'instap!', 'right: entree → instap'],
  ['pdg!', 'entree!', 'mended: pdg → entree'],
  ['', 'instap!', 'mended: niets → instap'],
  ['pdg!', 'bpv!', 'wrong: pdg → bpv'],
  ['entree, pdg', 'pdg, entree', 'wrong: bedoel je: entree, pdg → bedoel je: pdg, entree'],
])('a golden question to "entree" or "instap": %s, then %s, is %s', (was, is, expected) => {
  const asked = { locale: 'nl' as const, question: 'mag ik', golden: ['entree', 'instap'] };
  const [difference] = compare([asked], saying(was), saying(is));
  const said = difference ? `${difference.golden}: ${difference.before} → ${difference.after}` : 'the same';
  expect(said).toBe(expected);
});

test('a question that is not golden is never broken', () => {
  const [difference] = compare([{ locale: 'nl', question: 'mag ik' }], saying('entree!'), saying(''));
  expect(difference).toMatchObject({ before: 'entree', after: 'niets', golden: undefined });
});
