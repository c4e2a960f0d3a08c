import { wishPart } from '../../../knowledge/search/wish-part';

test.each([
  ['ik ben verpleegkundige maar wil docent techniek worden', 'maar wil docent techniek worden'],
  ['ik werk bij de politie, hoe word ik techniekdocent', 'hoe word ik techniekdocent'],
  ['hoi ik zit in de zorg en ik wil de techniek in', 'en ik wil de techniek in'],
  ['als advocaat kan ik dan instructeur worden?', 'kan ik dan instructeur worden?'],
  ['I am a nurse and want to teach technology', 'and want to teach technology'],
  ['ik ben verpleegkundige', undefined],
  ['hoe word ik verpleegkundige', undefined],
  ['wil docent worden', undefined],
])('what somebody wants who first says who they are: %s', (text, wish) => {
  expect(wishPart(text)).toBe(wish);
});
