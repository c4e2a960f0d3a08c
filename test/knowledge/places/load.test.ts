import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPlaces } from '../../../knowledge/places/load';
import { describeProblem, KnowledgeError } from '../../../knowledge/problem';
import { PLACES_DIR, places } from './places';

test('all of the country is there', () => {
  expect(places.municipalities).toHaveLength(342);
  expect(places.postcodes).toHaveLength(708);
  expect(places.desks.length).toBeGreaterThanOrEqual(63);
  expect(places.names.byKey.size).toBeGreaterThan(2000);
});

test('landsdeel follows the province, except in West-Brabant', () => {
  const zuidwest = places.municipalities.filter(
    (one) => one.province === 'Noord-Brabant' && one.landsdeel === 'Zuidwest',
  );
  expect(zuidwest).toHaveLength(14);
  expect(new Set(zuidwest.map(({ region }) => region))).toEqual(new Set(['West-Brabant']));
});

describe('an editor who made a mistake is told where, and what to do', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'places-'));
    cpSync(PLACES_DIR, dir, { recursive: true });
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  const change = (file: string, from: string, to: string): void => {
    const path = join(dir, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };

  const problems = (): string => {
    try {
      loadPlaces(dir);
    } catch (error) {
      if (error instanceof KnowledgeError) return error.problems.map(describeProblem).join('\n');
      throw error;
    }
    return 'geen';
  };

  test('nothing wrong', () => expect(problems()).toBe('geen'));

  test('a town in a municipality that is gone', () => {
    appendFileSync(join(dir, 'towns-extra.tsv'), 'Winkel aan Zee\tWinkelaarsdam\n');
    expect(problems()).toMatch(
      /^knowledge\/places\/towns-extra\.tsv:\d+, "Winkelaarsdam": "Winkelaarsdam" staat niet in municipalities\.tsv\. Wat te doen: /,
    );
  });

  test('a row without its second cell', () => {
    appendFileSync(join(dir, 'towns-extra.tsv'), 'Winkel aan Zee\n');
    expect(problems()).toMatch(
      /^knowledge\/places\/towns-extra\.tsv:\d+, "Winkel aan Zee": kolom "municipality": .*tab/,
    );
  });

  test('a row with a cell too many', () => {
    appendFileSync(join(dir, 'towns-extra.tsv'), 'Winkel aan Zee\tRotterdam\tZuid-Holland\n');
    expect(problems()).toMatch(/de rij heeft meer cellen dan de kop/);
  });

  test('a landsdeel that is none', () => {
    change('municipalities.tsv', 'Groningen\tNoord\tDrenthe', 'Groningen\tNoorden\tDrenthe');
    expect(problems()).toMatch(
      /^knowledge\/places\/municipalities\.tsv:2, "Aa en Hunze": kolom "landsdeel": .*Noordwest/,
    );
  });

  test('postcodes out of order', () => {
    change('postcodes.tsv', '1110\t1113', '1100\t1113');
    expect(problems()).toMatch(/^knowledge\/places\/postcodes\.tsv:3: 1100 ligt voor of in de rij erboven/);
  });

  test('an alias of a region in two landsdelen', () => {
    change('aliases.yaml', 'means: { region: Twente }', 'means: { province: Noord-Brabant }');
    expect(problems()).toMatch(
      /^knowledge\/places\/aliases\.yaml:\d+, "Twente": "Noord-Brabant" ligt in meer dan één landsdeel\. Wat te doen: .*ask/,
    );
  });

  test('an alias of something unknown, and one that stands twice', () => {
    change('aliases.yaml', '- typed: [Twente]', '- typed: [Salland, Twente]');
    change('aliases.yaml', 'means: { region: Achterhoek }', 'means: { region: Achterhoekje }');
    expect(problems()).toMatch(/geen gemeente met "Achterhoekje"/);
    expect(problems()).toMatch(/"Salland" staat al op regel \d+/);
  });

  test('an alias with too long a label, or with two meanings', () => {
    change('aliases.yaml', 'label: Bergen (Limburg)', 'label: Bergen in de provincie Limburg');
    change('aliases.yaml', 'means: { region: Twente }', 'means: { region: Twente }\n  foreign: true');
    expect(problems()).toMatch(/veld "ask\.1\.label"/);
    expect(problems()).toMatch(/kies één van means, ask en foreign/);
  });

  test('a desk that serves nowhere', () => {
    change('desks.yaml', '{ region: Rijnmond }', '{ region: Rijnmonding }');
    expect(problems()).toMatch(/^knowledge\/places\/desks\.yaml:\d+, "leraar-van-buiten": "Rijnmonding" staat niet in/);
  });

  test('a desk twice, one without a site of its own protocol, and one with hours the wrong way round', () => {
    change('desks.yaml', 'id: hatseklas', 'id: vota');
    expect(problems()).toMatch(/"vota": dit id is al van een ander loket/);
    change('desks.yaml', 'site: https://vota.nl', 'site: vota.nl');
    change('desks.yaml', 'from: "10:00"', 'from: "18:00"');
    expect(problems()).toMatch(/"vota": veld "site": adres dat met https/);
    expect(problems()).toMatch(/"from" is later dan "until"/);
  });

  test('a national desk that is hidden', () => {
    change('desks.yaml', '  site: https://www.s-bb.nl\n', '  site: https://www.s-bb.nl\n  hidden: weet niet\n');
    expect(problems()).toMatch(/"sbb": het landelijke loket voor "placement" ontbreekt of wordt niet getoond/);
  });

  test('a file that is gone', () => {
    rmSync(join(dir, 'towns.tsv'));
    expect(problems()).toMatch(/^knowledge\/places\/towns\.tsv: het bestand is niet te lezen \(ENOENT\)/);
  });

  test('a list of words that is gone', () => {
    rmSync(join(dir, 'not-a-typo.txt'));
    expect(problems()).toMatch(/^knowledge\/places\/not-a-typo\.txt: het bestand is niet te lezen \(ENOENT\)/);
  });
});
