import { chosenOffer } from '../../dialogs/choose';
import type { Offer } from '../../dialogs/state';

const offers: Offer[] = [
  { id: 'bol-of-bbl', label: 'Bol of bbl', deed: { do: 'answer', entry: 'bol-of-bbl' } },
  { id: 'pdg', label: 'Wat is PDG?', deed: { do: 'answer', entry: 'pdg' } },
  { id: 'meer', label: 'Meer weten', deed: { do: 'more', entry: 'pdg' } },
];

test.each([
  ['Bol of bbl', 'bol-of-bbl'],
  ['  bol of BBL. ', 'bol-of-bbl'],
  ['wat is pdg', 'pdg'],
  ['pdg', 'pdg'],
  ['2', 'pdg'],
  ['2.', 'pdg'],
  ['nummer 2', 'pdg'],
  ['de tweede', 'pdg'],
  ['doe de tweede maar', 'pdg'],
  ['optie twee graag', 'pdg'],
  ['the second one', 'pdg'],
  ['3e', 'meer'],
  ['de laatste', 'meer'],
  ['eerste', 'bol-of-bbl'],
  ['één', 'bol-of-bbl'],
])('"%s" chooses %s', (said, id) => {
  expect(chosenOffer(said, offers)?.id).toBe(id);
});

test.each(['4', '0', 'wat is bbl', 'ik heb 2 kinderen', '', '???', 'de zevende'])('"%s" chooses nothing', (said) => {
  expect(chosenOffer(said, offers)).toBeUndefined();
});

const levels: Offer[] = ['Mbo 2 of minder', 'Mbo 3', 'Hbo of wo-bachelor', 'Universiteit, master'].map((label) => ({
  id: label,
  label,
  deed: { do: 'choose', question: 'edu', choice: label },
}));

test.each([
  ['hbo', 'Hbo of wo-bachelor'],
  ['universiteit', 'Universiteit, master'],
  ['univers', 'Universiteit, master'],
  ['bachelor', 'Hbo of wo-bachelor'],
])('in answer to a question "%s" is part of one label alone: %s', (said, id) => {
  expect(chosenOffer(said, levels)?.id).toBe(id);
});

test.each(['mbo', 'havo', 'ik heb een hbo diploma van vroeger'])('"%s" is part of several, or of none', (said) => {
  expect(chosenOffer(said, levels)).toBeUndefined();
});

test('without choices nothing is chosen', () => {
  expect(chosenOffer('1', [])).toBeUndefined();
  expect(chosenOffer('de laatste', [])).toBeUndefined();
});
