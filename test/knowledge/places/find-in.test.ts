import fc from 'fast-check';
import { findPlace } from '../../../knowledge/places/find';
import { findPlaceIn } from '../../../knowledge/places/find-in';
import { places, told } from './places';

const find = (sentence: string): string => told(findPlaceIn(places, sentence));

test.each([
  // after a preposition
  ['ik zit in 4 kader in Capelle en wil iets met elektro', 'Capelle aan den IJssel, Zuidwest'],
  ['vouchers in rotterdam', 'Rotterdam, Zuidwest'],
  ['who can help me in breda', 'Breda, Zuidwest'],
  ['I live near The Hague and want to teach', "Den Haag = 's-Gravenhage, Zuidwest"],
  ['is er een school bij alphen a/d rijn', 'Alphen aan den Rijn, Zuidwest'],
  ['techniek leren in hendrik ido ambacht', 'Hendrik-Ido-Ambacht, Zuidwest'],
  ["ik woon in 's-Hertogenbosch met mijn zoon", "Den Bosch = 's-Hertogenbosch, Zuidoost"],
  ['een leerbaan in de omgeving van spijkenisse', 'Spijkenisse = Nissewaard, Zuidwest'],
  ['ik ben lasser in Son en Breugel', 'Son en Breugel, Zuidoost'],
  ['wij wonen in de Achterhoek', 'de Achterhoek = Achterhoek, Oost'],
  ['is er iets in het Gooi', 'het Gooi = Gooi en Vechtstreek, Noordwest'],
  ['lassen leren regio Eindhoven', 'de regio Eindhoven = Zuidoost-Brabant, Zuidoost'],
  ['op school in leiden', 'Leiden, Zuidwest'],
  ['WAAR KAN IK IN BREDA TERECHT', 'Breda, Zuidwest'],

  // without one: a municipality, a region, or a capital
  ['loket eindhoven', 'Eindhoven, Zuidoost'],
  ['Hogeschool Rotterdam of iets anders?', 'Rotterdam, Zuidwest'],
  ['mijn school staat, geloof ik, Hoek van Holland', 'Hoek van Holland = Rotterdam, Zuidwest'],
  ['techforce rijnmond', 'Rijnmond, Zuidwest'],

  // the surest of several
  ['ik werk in Tilburg maar woon in Breda', 'Breda, Zuidwest'],
  ['Techniek College Rotterdam heeft iets in Middelharnis', 'Middelharnis = Goeree-Overflakkee, Zuidwest'],
  ['van Arnhem naar Nijmegen', 'Arnhem, Oost'],

  // several places with that name
  ['ik kom uit Bergen en wil lassen', '? Bergen (NH) | Bergen (Limburg)'],
  ['scholen in brabant', '? West-Brabant | Midden-Brabant | Noordoost-Brabant | Zuidoost-Brabant'],

  // a slip, only after a preposition
  ['ik woon in roterdam en zoek werk', 'Rotterdam, Zuidwest'],
  ['eindhovn is mooi', 'none'],

  // abroad, only where someone lives
  ['ik woon in Antwerpen en wil les geven', 'foreign'],
  ['ik heb een diploma uit België', 'none'],

  // a postcode with its letters, or called one
  ['ik woon op 3011 AB in de stad', 'Rotterdam, Zuidwest'],
  ['zoek een leerbedrijf bij 3011ab', 'Rotterdam, Zuidwest'],
  ['mijn postcode is 4811 en nu', 'Breda, Zuidwest'],
  ['ik woon in 3011 en wil lassen', 'Rotterdam, Zuidwest'],
])('%s → %s', (sentence, expected) => {
  expect(find(sentence)).toBe(expected);
});

describe('an ordinary word is no place', () => {
  test.each([
    'ik wil het best betaalde werk',
    'dat is echt waar',
    'ik zit in best een goede klas',
    'ik woon in echt een mooi huis',
    'can I do this well and get a good job',
    'mijn son wil lassen, grave fout',
    'kan ik in amerika werken',
    'werken in America is niets voor mij, zegt america',
    'wat is het loon in Nederland',
    'teach in Holland',
    'de opleiding kan leiden tot een baan',
    'ik wil huizen bouwen en houten kozijnen maken',
    'werken in huizen',
    'ik hou van dieren en duiven',
    'werken in de haven, in de winkel en in de handel',
    'wie woont er naast mijn buren',
    'hoe gaat het in ede',
    'epe, elst en beek',
    'klopt t dat je op zuid n baan krijgt',
    'ik ga naar school',
    'heb jij Adam gezien',
    'ik wil docent worden',
    'ik ben lasser en ik wil voor de klas',
  ])('%s', (sentence) => {
    const expected = /America/.test(sentence) ? 'America = Horst aan de Maas, Zuidoost' : 'none';
    expect(find(sentence)).toBe(expected);
  });

  test.each([
    ['een school in Best', 'Best, Zuidoost'],
    ['ik kom uit Echt', 'Echt = Echt-Susteren, Zuidoost'],
    ['ik woon in Ede', 'Ede, Oost'],
    ['ik woon in Epe', 'Epe, Oost'],
    ['werk rond Huizen', 'Huizen, Noordwest'],
    ['ik woon in Adam', 'Amsterdam, Noordwest'],
  ])('but after a preposition and with a capital it is: %s', (sentence, expected) => {
    expect(find(sentence)).toBe(expected);
  });
});

test.each([
  'in 2024 wil ik beginnen',
  'ik stop na 2 weken',
  'een voucher van 2500 euro',
  'ik verdien 2500 en dat is weinig',
  '2500 EN MEER',
  '€ 3011 IN totaal',
  '1500kg staal',
  'ik ben van 1985',
  'ik woon in 2024 nog thuis',
  'bel 3011 SS',
])('a year or an amount is no postcode: %s', (sentence) => {
  expect(find(sentence)).toBe('none');
});

test('a very long sentence is read to its end', () => {
  expect(findPlaceIn(places, `${'ik woon in de buurt van school '.repeat(2000)}`).is).toBe('none');
});

test('whatever is typed, an answer comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(['place', 'ask', 'foreign', 'none']).toContain(findPlaceIn(places, text).is);
      expect(['place', 'ask', 'foreign', 'none']).toContain(findPlace(places, text, true).is);
    }),
    { numRuns: 500 },
  );
});
