/** The rows of one reckoning, used again for the next: no word that is read is longer. */
const LONGEST = 512;
const rows = [new Uint16Array(LONGEST), new Uint16Array(LONGEST), new Uint16Array(LONGEST)] as const;

/**
 * Optimal string alignment: letters to change, add, drop, or swap with a neighbour, to come from one word to the other.
 * Gives `limit + 1` as soon as it must be more than `limit`, and for words of 512 letters or more.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || b.length >= LONGEST) return limit + 1;
  let [before, previous, current] = rows;
  for (let column = 0; column <= b.length; column++) previous[column] = column;
  for (let row = 1; row <= a.length; row++) {
    const least = fillRow({ a, b, row, before, previous, current });
    if (least > limit) return limit + 1;
    [before, previous, current] = [previous, current, before];
  }
  return previous[b.length] as number;
}

interface Filling {
  a: string;
  b: string;
  row: number;
  before: Uint16Array;
  previous: Uint16Array;
  current: Uint16Array;
}

/** Gives the least of the row: the distance can only be more. */
function fillRow({ a, b, row, before, previous, current }: Filling): number {
  const letter = a.charCodeAt(row - 1);
  const earlier = row > 1 ? a.charCodeAt(row - 2) : Number.NaN;
  let least = row;
  let left = row;
  current[0] = row;
  for (let column = 1; column <= b.length; column++) {
    const other = b.charCodeAt(column - 1);
    const changed = (previous[column - 1] as number) + (letter === other ? 0 : 1);
    left = Math.min((previous[column] as number) + 1, left + 1, changed);
    if (column > 1 && earlier === other && letter === b.charCodeAt(column - 2))
      left = Math.min(left, (before[column - 2] as number) + 1);
    current[column] = left;
    if (left < least) least = left;
  }
  return least;
}
