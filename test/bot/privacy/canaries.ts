/** What must never be kept, as it is typed and without what stands between. All of it is invented. */
export const CANARIES = [
  'kanarie.piet',
  '111222333',
  '612340987',
  'NL91ABNA0417164300',
  '3011AB',
  'Zwaantje',
  'Kanariepiet',
];

/** Fifty ways to let them slip; what they stand in is a question, a story, a mistake. */
export const PHRASINGS = [
  'mijn bsn is 111222333 kan je me inschrijven',
  'BSN: 111222333',
  'burgerservicenummer 1112.22.333 en nu',
  'sofinummer 111 222 333',
  '111222333 is dat goed?',
  'ik ben geboren in 2001, bsn 111222333, hoe word ik docent',
  'my citizen service number is 111222333',
  'moet ik 111-222-333 invullen bij de subsidie',
  'mail me op kanarie.piet@example.nl',
  'KANARIE.PIET@EXAMPLE.NL graag antwoord',
  'kanarie.piet (at) example.nl',
  'hoe word ik lasser? antwoord naar kanarie.piet@example.nl',
  '<kanarie.piet@example.nl>',
  'mailto:kanarie.piet@example.nl',
  'you can reach me at kanarie.piet@example.nl, thanks',
  'bel me op 0612340987',
  'bel 06-12340987 na vieren',
  'mijn nummer: 06 12 34 09 87',
  '+31612340987',
  'whatsapp +31 6 1234 0987 aub',
  '0031612340987',
  'call me on 06 1234 0987 about teaching',
  'wat kost het, en stuur de prijs naar 0612340987',
  'NL91ABNA0417164300',
  'nl91 abna 0417 1643 00 is mijn rekening',
  'stort de stap subsidie op NL91 ABNA 0417 1643 00',
  'iban=NL91ABNA0417164300',
  'ik woon op 3011 AB 12',
  '3011AB 12',
  'mijn adres is 3011 ab, 12',
  'loket bij 3011AB nr 12?',
  'postcode 3011 AB huisnummer 12 in Rotterdam',
  'ik heet Zwaantje',
  'ik heet Zwaantje Kanariepiet en wil docent worden',
  'hoi ik heet zwaantje kanariepiet wat is bbl',
  'IK HEET ZWAANTJE',
  'mijn naam is Zwaantje Kanariepiet',
  'mn naam is zwaantje en ik zoek een stage',
  'mijn achternaam is kanariepiet',
  'Mijn voornaam is Zwaantje. Wat is een pdg?',
  'ik ben Zwaantje Kanariepiet',
  'u spreekt met Kanariepiet',
  'mijn dochter heet Zwaantje, zij wil leren lassen',
  'my name is Zwaantje',
  "i'm called Zwaantje Kanariepiet",
  'hello my name is zwaantje kanariepiet and i want to teach',
  'naam: Zwaantje Kanariepiet, bsn: 111222333, tel: 0612340987',
  'ik heet Zwaantje, mail kanarie.piet@example.nl, bel 06-12340987',
  'hoe vliegt een raket? groetjes Zwaantje Kanariepiet',
  'zo heet ik niet, ik heet Zwaantje van den Kanariepiet',
];

const compact = (text: string): string => text.toLowerCase().replace(/[\s.,()-]/g, '');

/** The canaries that are found in a text, however they are written. */
export function foundIn(text: string): string[] {
  const tight = compact(text);
  return CANARIES.filter((canary) => tight.includes(compact(canary)));
}
