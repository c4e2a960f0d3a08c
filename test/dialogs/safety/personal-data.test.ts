import { hasPersonalData, isBsn, MASK, maskPersonalData } from '../../../dialogs/safety/personal-data';

test.each([
  ['mijn bsn is 123456789 kan je me inschrijven', `mijn ${MASK} kan je me inschrijven`],
  ['111222333 is mijn nummer', `${MASK} is mijn nummer`],
  ['mail me op jan.jansen@example.nl', `mail me op ${MASK}`],
  ['josé.ñ@school.nl vraagt dit', `${MASK} vraagt dit`],
  ["o'brien!x@example.nl", MASK],
  ['bel 06-12345678', `bel ${MASK}`],
  ['bel +31 6 12345678 maar', `bel ${MASK} maar`],
  ['010 123 45 67 na vieren', `${MASK} na vieren`],
  ['NL91 ABNA 0417 1643 00 is mijn rekening', `${MASK} is mijn rekening`],
  ['ik woon op 3011 AB 12', `ik woon op ${MASK}`],
  ['3011ab nr 12', MASK],
])('"%s" is masked', (said, masked) => {
  expect(hasPersonalData(said)).toBe(true);
  expect(maskPersonalData(said)).toBe(masked);
});

test.each([
  'ik woon in 3011 AB',
  '3011',
  'aanmelden voor 1 april 2027',
  'ik heb 25 jaar ervaring en ben 52',
  'het kost € 25.000 of 1.458,00',
  'niveau 3 en 4',
  'in 1998 in 10 dagen geslaagd',
  'tussen 2020 en 2026',
  'kd 25 1234',
  'ik betaalde 1419 euro in 2024-2025',
  '123456789',
])('"%s" is no personal data', (said) => {
  expect(hasPersonalData(said)).toBe(false);
  expect(maskPersonalData(said)).toBe(said);
});

test('the 11-test', () => {
  expect(isBsn('111222333')).toBe(true);
  expect(isBsn('123456789')).toBe(false);
  expect(isBsn('000000000')).toBe(false);
});
