const MOST_BYTES = 500;

/** The key itself; throws a RangeError for a key that not every store can keep apart from another. */
export function checkedKey(key: string): string {
  const bytes = Buffer.from(key, 'utf8');
  if (bytes.length === 0 || bytes.length > MOST_BYTES)
    throw new RangeError(`A key has 1 to ${MOST_BYTES} bytes, this one has ${bytes.length}. Hash its long part.`);
  if (key.includes('\0') || bytes.toString('utf8') !== key)
    throw new RangeError('A key has no null character and no half of a surrogate pair. Encode the odd part.');
  return key;
}
