const SPELLINGS: readonly [RegExp, string][] = [
  [/eau/g, 'o'],
  [/ea/g, 'e'],
  [/sch/g, 's9'],
  [/ch|g/g, '9'],
  [/ij|ei|ey|y/g, 'Y'],
  [/ou|au|ouw|auw/g, 'W'],
  [/ph|v/g, 'f'],
  [/qu/g, 'kw'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/th/g, 't'],
  [/tie$/g, 'si'],
  [/z/g, 's'],
  [/dt$|d$/g, 't'],
  [/b$/g, 'p'],
  [/ie/g, 'i'],
  [/oe/g, 'U'],
  [/(.)\1+/g, '$1'],
  [/en?$/g, 'e'],
];

/** How a Dutch word sounds, roughly: words that people mix up by ear share it ("tegniek" and "techniek"). */
export function soundOf(word: string): string {
  return SPELLINGS.reduce((sound, [spelling, heard]) => sound.replace(spelling, heard), word);
}
