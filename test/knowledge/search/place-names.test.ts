import { join } from 'node:path';
import { loadKnowledge } from '../../../knowledge/load';
import { createPlaceReader } from '../../../knowledge/search/place-names';

const { search, places, entries } = loadKnowledge(join(__dirname, '..', '..', '..', 'knowledge'));
const { read, elsewhere } = createPlaceReader(places, entries.values());

test.each([
  ['open dag in Spijkenisse wanneer', 'open dag wanneer'],
  ['ik woon in de Achterhoek en wil lassen', 'ik woon en wil lassen'],
  ['vacature docent techniek Den Haag', 'vacature docent techniek'],
  ['from Eindhoven to the classroom', 'to the classroom'],
  ['techniek leren in Rotterdam', 'techniek leren in Rotterdam'],
  ['ik woon in Charlois, krijg ik werk', 'ik woon in Rotterdam, krijg ik werk'],
  ['wat is het beste mbo', 'wat is het beste mbo'],
  ['Groningen', 'Groningen'],
  ['kan mijn diploma uit Gent hier ook', 'kan mijn diploma uit Gent hier ook'],
])('"%s" is read as "%s"', (text, expected) => expect(read(text).replace(/\s+/g, ' ').trim()).toBe(expected));

test.each([
  ['welke school in Groningen heeft techniek', true],
  ['welke school in Limburg heeft techniek', true],
  ['welke school in Schiedam heeft techniek', false],
  ['welke school in Zuid-Holland heeft techniek', false],
  ['welke school heeft techniek', false],
  ['van Groningen naar Rotterdam verhuizen', false],
])('"%s": Techniek College Rotterdam lies elsewhere: %s', (text, expected) =>
  expect(elsewhere(text).has('techniek-college-rotterdam')).toBe(expected));

const TOWNS = ['Groningen', 'Den Haag', 'Eindhoven', 'Delft', 'Maastricht', 'Drachten', 'Den Helder', 'Goes', 'Assen'];

test.each([
  'omscholen X waar begin ik',
  'open dag X wanneer',
  'ik ben lasser X en wil leraar worden',
  'stageplek X zoeken',
  'hoeveel verdien je als docent X',
  'kan ik X bbl doen zonder diploma',
])('"%s" is the same question in every town', (question) => {
  const first = (where: string): string | undefined => search.search(question.replace('X', where), 'nl').hits[0]?.id;
  expect(TOWNS.map((town) => first(`in ${town}`))).toEqual(TOWNS.map(() => first('')));
});

test('an entry about something of a town is about that town', () =>
  expect(elsewhere('welke school in Groningen heeft techniek').has('rotterdams-pact')).toBe(true));

test('a question about a town that an entry is about finds that entry', () =>
  expect(search.search('welke mbo techniek is er in Rotterdam', 'nl').hits[0]?.id).toBe('techniek-college-rotterdam'));
