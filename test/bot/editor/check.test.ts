import { rmSync } from 'node:fs';
import { check } from '../../../bot/editor/check';
import type { EditorsDesk } from './desk';
import { smallDesk } from './small-desk';

let desk: EditorsDesk;
beforeEach(() => {
  desk = smallDesk();
});
afterEach(() => desk.clear());

const FAQ = 'knowledge/faq/klussen.yaml';
const OK = /^Nagekeken voor 24 november 2026: 2 antwoorden, 1 waarde, 1 woord\. 0 fouten, 0 waarschuwingen\.$/m;

test('nothing wrong', async () => {
  const { code, said } = await desk.run(check, []);
  expect(said).toMatch(OK);
  expect(said).not.toMatch(/FOUT|let op/);
  expect(code).toBe(0);
});

test('desks that no one has checked are named to editors', async () => {
  const { said } = await desk.run(check, []);
  expect(said).toMatch(/^Controleer eerst, .*: .*\bleerwerkloket\b.*\.$/m);
});

interface Mistake {
  /** The answers, unless named. */
  file?: string;
  from: string;
  to: string;
  /** How each line that is said begins, in order. */
  said: RegExp[];
}

const at = (kind: 'FOUT  ' | 'let op', id: string, rest: string): RegExp =>
  new RegExp(`^${kind} knowledge/faq/klussen\\.yaml:\\d+, "${id}": ${rest}.* Wat te doen: \\S`);
const fout = (id: string, rest: string): RegExp => at('FOUT  ', id, rest);
const letOp = (id: string, rest: string): RegExp => at('let op', id, rest);

const LONG = 'Dit is een heel lange zin over lassen '.repeat(3).trim();

const MISTAKES: [rule: string, mistake: Mistake][] = [
  [
    'YAML that cannot be read',
    {
      from: 'nl: [lastoorts]',
      to: 'nl: [lastoorts',
      said: [/^FOUT {3}knowledge\/faq\/klussen\.yaml:\d+: de YAML klopt hier niet .* Wat te doen: Kijk naar/],
    },
  ],
  [
    'a file that is no list',
    {
      file: 'knowledge/values.yaml',
      from: '- id: lascursus-prijs\n ',
      to: 'prijs:\n  id: lascursus-prijs\n ',
      said: [/^FOUT {3}knowledge\/values\.yaml:1: het bestand is geen lijst\. Wat te doen: Begin/],
    },
  ],
  [
    'a field that is none',
    { from: '  reviewBy:', to: '  nakijken:', said: [fout('lassen-leren', '"nakijken" is hier geen veld')] },
  ],
  [
    'a field that is not there',
    { from: '  audience: [pupil]\n', to: '', said: [fout('timmeren-leren', 'veld "audience": ontbreekt')] },
  ],
  [
    'a translation that is not there',
    {
      from: '    en: How do I learn carpentry?\n',
      to: '',
      said: [fout('timmeren-leren', 'veld "question.en": de tekst in het Engels ontbreekt')],
    },
  ],
  [
    'a translation that is the same',
    {
      from: 'en: How do I learn carpentry?',
      to: 'en: Hoe leer ik timmeren?',
      said: [letOp('timmeren-leren', '"question" is in beide talen hetzelfde')],
    },
  ],
  [
    'too few phrasings',
    {
      from: '      - Welke school heeft timmeren?\n',
      to: '',
      said: [fout('timmeren-leren', 'veld "phrasings.nl": er staat 5 regels, en het minimum is 6')],
    },
  ],
  [
    'a button that does not fit',
    {
      from: 'nl: Leren timmeren,',
      to: 'nl: Leren timmeren met hout,',
      said: [fout('timmeren-leren', 'veld "label.nl": "Leren timmeren met hout" is 23 tekens, en er passen er 20')],
    },
  ],
  [
    'a button of another answer',
    {
      from: 'nl: Leren timmeren,',
      to: 'nl: Leren lassen,',
      said: [fout('timmeren-leren', 'het knopje "Leren lassen" is ook dat van "lassen-leren"')],
    },
  ],
  [
    'an id twice',
    {
      from: '- id: timmeren-leren',
      to: '- id: lassen-leren',
      said: [
        fout('lassen-leren', '"related" noemt "timmeren-leren", maar dat bestaat niet'),
        fout('lassen-leren', 'deze id staat ook in knowledge/faq/klussen\\.yaml:1\\.'),
      ],
    },
  ],
  [
    'a group of readers that is none',
    {
      from: '[pupil]',
      to: '[scholier]',
      said: [fout('timmeren-leren', 'veld "audience.0": "scholier" kan hier niet')],
    },
  ],
  [
    'a source that is not there',
    {
      from: "  sources:\n    - { title: De timmerschool, url: https://timmerschool.example, date: '2026' }\n",
      to: '  sources: []\n',
      said: [fout('timmeren-leren', 'veld "sources": er staat niets, en het minimum is 1')],
    },
  ],
  [
    'a source without an address and without a year',
    {
      from: "title: De timmerschool, url: https://timmerschool.example, date: '2026'",
      to: 'title: De timmerschool, date: zonder datum',
      said: [letOp('timmeren-leren', 'geen van de bronnen heeft een adres of een jaar')],
    },
  ],
  [
    'an address that is not safe',
    {
      from: 'https://cursus.example',
      to: 'http://cursus.example',
      said: [fout('lassen-leren', 'veld "links.0.url": adres dat met https:// begint')],
    },
  ],
  [
    'an answer that is named and not there',
    {
      from: 'related: [timmeren-leren]',
      to: 'related: [metselen]',
      said: [fout('lassen-leren', '"related" noemt "metselen", maar dat bestaat niet')],
    },
  ],
  [
    'an answer that names itself',
    {
      from: 'related: [timmeren-leren]',
      to: 'related: [lassen-leren]',
      said: [fout('lassen-leren', '"related" noemt dit antwoord zelf')],
    },
  ],
  [
    'a guide that is named and not there',
    {
      from: 'related: [timmeren-leren]',
      to: 'leadsTo: { guide: klussen }',
      said: [fout('lassen-leren', '"leadsTo.guide" noemt "klussen"')],
    },
  ],
  [
    'a value that is named and not there',
    {
      from: 'nl: Timmeren leer je op school.',
      to: 'nl: Timmeren leer je voor {{prijs}}.',
      said: [
        fout('timmeren-leren', 'de tekst noemt {{prijs}}'),
        fout('timmeren-leren', '"kort.nl" noemt {{prijs}} en "kort.en" niet'),
      ],
    },
  ],
  [
    'a value in one language',
    {
      from: '      That costs {{lascursus-prijs}}.',
      to: '      That costs little.',
      said: [fout('lassen-leren', '"kort.nl" noemt {{lascursus-prijs}} en "kort.en" niet')],
    },
  ],
  [
    'a value that nothing names',
    {
      file: 'knowledge/values.yaml',
      from: '- id: lascursus-prijs',
      to: "- id: hamer\n  text: { nl: tien, en: ten }\n  source: { title: De lasschool, date: '2026' }\n  checkedOn: 2026-01-31\n- id: lascursus-prijs",
      said: [/^let op knowledge\/values\.yaml:1, "hamer": geen tekst noemt \{\{hamer\}\}/],
    },
  ],
  [
    'a value without a text',
    {
      file: 'knowledge/values.yaml',
      from: '  text: { nl: 200 euro, en: 200 euros }\n',
      to: '',
      said: [/^FOUT {3}knowledge\/values\.yaml:1, "lascursus-prijs": een waarde heeft "text" .* of "yearly"/],
    },
  ],
  [
    'a value that leaves a gap',
    {
      file: 'knowledge/values.yaml',
      from: '  instead: { nl: het bedrag dat de lasschool noemt, en: the amount that the school names }\n',
      to: '',
      said: [/^FOUT {3}knowledge\/values\.yaml:1, "lascursus-prijs": er is geen "instead"/],
    },
  ],
  [
    'a day that not every year has',
    {
      file: 'knowledge/values.yaml',
      from: 'text: { nl: 200 euro, en: 200 euros }',
      to: 'yearly: { month: 2, day: 29 }',
      said: [/^FOUT {3}knowledge\/values\.yaml:2, "lascursus-prijs": 29-2 komt niet elk jaar voor/],
    },
  ],
  [
    'a date that no calendar has',
    {
      from: 'reviewBy: 2027-01-31',
      to: 'reviewBy: 2027-02-31',
      said: [fout('lassen-leren', 'de datum 2027-02-31 bestaat niet')],
    },
  ],
  [
    'a date in another order',
    {
      from: 'reviewBy: 2027-01-31',
      to: 'reviewBy: 31-01-2027',
      said: [fout('lassen-leren', 'veld "reviewBy": datum als 2026-01-31')],
    },
  ],
  [
    'a check that was done tomorrow',
    {
      from: 'checkedOn: 2026-01-31\n  reviewBy',
      to: 'checkedOn: 2026-11-25\n  reviewBy',
      said: [letOp('lassen-leren', '"checkedOn" .2026-11-25. ligt in de toekomst')],
    },
  ],
  [
    'an answer that was to be reviewed',
    {
      from: 'reviewBy: 2027-01-31',
      to: 'reviewBy: 2026-11-23',
      said: [letOp('lassen-leren', 'dit antwoord moest op 23 november 2026 nagekeken zijn')],
    },
  ],
  [
    'an answer that no longer holds',
    {
      from: 'reviewBy: 2027-01-31',
      to: 'validUntil: 2026-11-23',
      said: [letOp('lassen-leren', 'dit antwoord gold tot en met 23 november 2026')],
    },
  ],
  [
    'a value that no longer holds',
    {
      file: 'knowledge/values.yaml',
      from: 'validUntil: 2027-06-30',
      to: 'validUntil: 2026-11-23',
      said: [/^let op knowledge\/values\.yaml:6, "lascursus-prijs": deze waarde gold tot en met 23 november 2026/],
    },
  ],
  [
    'a value that soon will not hold',
    {
      file: 'knowledge/values.yaml',
      from: 'validUntil: 2027-06-30',
      to: 'validUntil: 2026-12-01',
      said: [
        /^let op knowledge\/values\.yaml:6, "lascursus-prijs": deze waarde geldt nog tot en met 1 december 2026, over 7 dagen/,
      ],
    },
  ],
  [
    'a sentence that is too long',
    {
      from: 'nl: Timmeren leer je op school.',
      to: `nl: ${LONG} ${LONG}.`,
      said: [
        fout('timmeren-leren', 'de zin "Dit is een heel …" telt 48 woorden, en dat mogen er 25 zijn'),
        letOp('timmeren-leren', 'een zin van "kort" telt gemiddeld 48 woorden'),
      ],
    },
  ],
  [
    'more than three sentences',
    {
      from: 'nl: Timmeren leer je op school.',
      to: 'nl: Ja. Dat kan. Het is leuk. Doe het.',
      said: [fout('timmeren-leren', '"kort" heeft 4 zinnen, en dat mogen er 3 zijn')],
    },
  ],
  [
    'an answer that is too long',
    {
      from: '      Kijk eerst een dag mee.',
      to: `      ${'Kijk eerst een dag mee. '.repeat(30).trim()}`,
      said: [fout('lassen-leren', '"meer" telt 150 woorden, en dat mogen er 120 zijn')],
    },
  ],
  [
    'jargon',
    {
      from: 'nl: Timmeren leer je op school.',
      to: 'nl: Timmeren leer je met een convenant.',
      said: [letOp('timmeren-leren', '"convenant" wordt niet uitgelegd en staat niet in de woordenlijst')],
    },
  ],
  [
    'an abbreviation',
    {
      from: 'nl: Timmeren leer je op school.',
      to: 'nl: Timmeren leer je bij de XYZ.',
      said: [letOp('timmeren-leren', '"XYZ" wordt niet uitgelegd')],
    },
  ],
  [
    'a word of an office',
    {
      from: 'nl: Timmeren leer je op school.',
      to: 'nl: Je dient te timmeren op school.',
      said: [fout('timmeren-leren', 'hier staat "dient te"')],
    },
  ],
  [
    'HTML',
    {
      from: 'nl: Timmeren leer je op school.',
      to: 'nl: Timmeren leer je <b>op school</b>.',
      said: [fout('timmeren-leren', 'er staat HTML in de tekst')],
    },
  ],
  [
    'markup',
    {
      from: 'nl: Timmeren leer je op school.',
      to: 'nl: Timmeren leer je **op school**.',
      said: [fout('timmeren-leren', 'er staat opmaak in de tekst')],
    },
  ],
  [
    'an address in a text',
    {
      from: 'nl: Timmeren leer je op school.',
      to: 'nl: Timmeren leer je op www.school.example.',
      said: [fout('timmeren-leren', 'er staat een adres in de tekst')],
    },
  ],
  [
    'a link that says nothing',
    {
      from: 'nl: Zoek een cursus,',
      to: 'nl: Klik hier,',
      said: [fout('lassen-leren', '"klik hier" zegt niet waar de link heen gaat')],
    },
  ],
  [
    'a question that two answers have',
    {
      from: '      - Is timmeren moeilijk?',
      to: '      - Is lassen moeilijk?',
      said: [
        fout(
          'timmeren-leren',
          '"Is lassen moeilijk\\?" staat ook bij "lassen-leren" .knowledge/faq/klussen.yaml:\\d+.',
        ),
        letOp('timmeren-leren', '"Is lassen moeilijk\\?" vindt eerst "lassen-leren"'),
      ],
    },
  ],
  [
    'a question that stands there twice',
    {
      from: '      - Is timmeren moeilijk?',
      to: '      - Kan iedereen timmeren?',
      said: [letOp('timmeren-leren', '"Kan iedereen timmeren\\?" staat al eerder bij dit antwoord')],
    },
  ],
  [
    'a desk in a region that is not there',
    {
      file: 'knowledge/places/desks.yaml',
      from: '{ region: Rijnmond }',
      to: '{ region: Rijnmonding }',
      said: [/^FOUT {3}knowledge\/places\/desks\.yaml:\d+, "[\w-]+": "Rijnmonding" staat niet in municipalities\.tsv/],
    },
  ],
  [
    'a file that is gone',
    {
      file: 'knowledge/language/synonyms.yaml',
      from: '',
      to: '',
      said: [/^FOUT {3}knowledge\/language\/synonyms\.yaml: het bestand is niet te lezen \(ENOENT\)/],
    },
  ],
];

test.each(MISTAKES)('%s', async (_, { file = FAQ, from, to, said: expected }) => {
  if (from === '') rmSync(desk.path(file));
  else desk.change(file, from, to);
  const { code, said } = await desk.run(check, []);
  const lines = said.split('\n').filter((line) => /^(FOUT|let op)/.test(line));
  expect(lines).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  expect(code).toBe(lines.some((line) => line.startsWith('FOUT')) ? 1 : 0);
});

test('one mistake hides no other, and they come in the order of the files', async () => {
  desk.change(FAQ, 'nl: Timmeren leer je op school.', 'nl: Timmeren leer je **op school**.');
  desk.change(FAQ, '  audience: [pupil, adult]\n', '');
  desk.change('knowledge/values.yaml', 'validUntil: 2027-06-30', 'validUntil: 2026-11-23');
  desk.change('knowledge/places/desks.yaml', '{ region: Rijnmond }', '{ region: Rijnmonding }');
  const { code, said } = await desk.run(check, []);
  const places = [...said.matchAll(/^(?:FOUT {2}|let op) knowledge\/([\w/]+)\.yaml/gm)].map(([, place]) => place);
  expect(places).toEqual(['faq/klussen', 'faq/klussen', 'places/desks', 'values']);
  expect(said).toMatch(/ 3 fouten, 1 waarschuwing\.$/m);
  expect(code).toBe(1);
});

test.each([
  ['2027-01-31', []],
  ['2027-02-01', ['"lassen-leren": dit antwoord moest op 31 januari 2027 nagekeken zijn.']],
  [
    '2027-07-01',
    [
      '"lassen-leren": dit antwoord moest op 31 januari 2027 nagekeken zijn.',
      '"lascursus-prijs": deze waarde gold tot en met 30 juni 2027 en wordt niet meer getoond.',
    ],
  ],
])('--today %s shows what will have expired by then', async (today, expected) => {
  const { code, said } = await desk.run(check, ['--today', today]);
  expect([...said.matchAll(/^let op \S+, (.+?) Wat te doen/gm)].map(([, message]) => message)).toEqual(expected);
  expect(code).toBe(0);
});

test('--json says the same to a program', async () => {
  desk.change(FAQ, 'reviewBy: 2027-01-31', 'reviewBy: 2026-11-23');
  const { said } = await desk.run(check, ['--json']);
  expect(JSON.parse(said)).toEqual({
    today: '2026-11-24',
    errors: 0,
    warnings: 1,
    problems: [
      {
        severity: 'warning',
        file: FAQ,
        line: 39,
        entry: 'lassen-leren',
        field: 'reviewBy',
        message: expect.stringContaining('23 november 2026'),
        remedy: expect.stringMatching(/^Lees de bronnen na/),
      },
    ],
  });
});

test.each([
  [['--today', '1 maart'], '"1 maart" is geen dag. Schrijf hem als 2027-03-01.'],
  [['--today', '2027-02-30'], '"2027-02-30" is geen dag. Schrijf hem als 2027-03-01.'],
  [['--alles'], '--alles is hier geen optie, of mist haar waarde. Zo werkt het: npm run knowledge:check'],
])('%s is answered with how it works', async (args, message) => {
  await expect(desk.run(check, args)).rejects.toThrow(message);
});
