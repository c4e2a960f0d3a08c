const SHORTEST = 6;

/** Names by their length in letters, so that only the near ones are compared. */
export type Typos = ReadonlyMap<number, readonly string[]>;

/** Ready for `slips`. Names of fewer than six letters, and those with digits, are not guessed at. */
export function indexTypos(keys: Iterable<string>): Typos {
  const typos = new Map<number, string[]>();
  for (const key of keys) {
    if (key.length < SHORTEST || /\d/.test(key)) continue;
    const same = typos.get(key.length);
    if (same) same.push(key);
    else typos.set(key.length, [key]);
  }
  return typos;
}

/** The names that differ from this, but only by one letter more, less or other, or by two that changed places. */
export function slips(typos: Typos, typed: string): string[] {
  return [-1, 0, 1].flatMap((more) =>
    (typos.get(typed.length + more) ?? []).filter((key) => key !== typed && isOneSlip(key, typed)),
  );
}

function isOneSlip(a: string, b: string): boolean {
  if (a[0] !== b[0] && a.at(-1) !== b.at(-1)) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const swapped = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  const [restOfA, restOfB] = [a.slice(at + 1), b.slice(at + 1)];
  return swapped || restOfA === restOfB || a.slice(at) === restOfB || restOfA === b.slice(at);
}
