import { crisisIn } from '../../../dialogs/safety/crisis';

test.each([
  'ik wil er niet meer zijn',
  'Ik wil dood',
  'wou dat ik dood was',
  'ik wil niet meer leven',
  'ik wil gewoon niet meer wakker worden',
  'ik denk aan zelfmoord',
  'ik snij mezelf',
  'soms snijd ik mij',
  'ik ga mezelf iets aandoen',
  'ik wil mezelf wat aan doen',
  'ik maak er een eind aan',
  'ik zie het niet meer zitten',
  'niemand zou me missen',
  'ik spring voor de trein',
  'i want to die',
  'I want to kill myself',
  'i dont want to live anymore',
  'everyone is better off without me',
  'suïcidale gedachten',
])('"%s" is about harming oneself', (said) => {
  expect(crisisIn(said)).toBe('self');
});

test.each([
  'mijn vader slaat me als ik geen havo doe',
  'mn broer schopt mij elke dag',
  'ik word geslagen thuis',
  'mijn leermeester zit aan me',
  'ik ben aangerand op stage',
  'ik ben bang voor mijn vader',
  'thuis is het niet veilig',
  'ik word gepest op school',
  'mijn baas bedreigt me',
  'my dad hits me',
  'I am being abused at home',
])('"%s" is about harm by others', (said) => {
  expect(crisisIn(said)).toBe('abuse');
});

test.each([
  'er is brand op school',
  'hij heeft een mes bij zich',
  'ik ga iemand neersteken',
])('"%s" is danger now', (said) => {
  expect(crisisIn(said)).toBe('danger');
});

test.each([
  'ik ga dood van verveling',
  'ik verveel me dood bij wiskunde',
  'ik lach me dood',
  'ik ben doodmoe van school',
  'ik wil metaal leren snijden',
  'wat is een dode hoek bij een vrachtwagen',
  'dying to know what bbl is',
  'i am bored to death in maths',
  'wat is de deadline voor aanmelden',
  'ik wil niet meer naar school',
  'ik zie een kantoorbaan niet zitten',
  'ik zit niet meer op school',
  'mag ik met een mes leren werken als kok',
  'wie slaat de spijkers in het hout',
  'is techniek vies en zwaar werk',
])('"%s" is no crisis', (said) => {
  expect(crisisIn(said)).toBeUndefined();
});
