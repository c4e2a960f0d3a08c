import { createSpelling } from '../../../knowledge/search/spelling';

const WORDS =
  'docent pdg lassen zijinstroom zijinstromer diploma vmbo niveau kader basis techniek school bachelordiploma kwalificatieplicht statushouder apprenticeship teacher teach';
const suggest = createSpelling(new Map(WORDS.split(' ').map((word) => [word, word])));

const MEANT: [string, string | undefined][] = [
  ['dosent', 'docent'],
  ['doccent', 'docent'],
  ['pgd', 'pdg'],
  ['lasse', 'lassen'],
  ['zijinstrom', 'zijinstroom'],
  ['zijintsromer', 'zijinstromer'],
  ['diplomma', 'diploma'],
  ['vnbo', 'vmbo'],
  ['vwbo', 'vmbo'],
  ['nivo', 'niveau'],
  ['kaderr', 'kader'],
  ['bassis', 'basis'],
  ['tegniek', 'techniek'],
  ['shcool', 'school'],
  ['aprenticeship', 'apprenticeship'],
  ['teecher', 'teacher'],
  ['teech', 'teach'],
  ['blorfus', undefined],
  ['quantizo', undefined],
  ['asdlkj', undefined],
];

test.each(MEANT)('%s was meant as %s', (typed, meant) => {
  expect(suggest(typed)[0]?.word).toBe(meant);
});
