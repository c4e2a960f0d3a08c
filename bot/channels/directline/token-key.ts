import { randomBytes } from 'node:crypto';
import type { Store } from '../../state/store';
import { update } from '../../state/update';

const BYTES = 32;

/** The key that signs tokens: made once and kept in the store, so that tokens outlive a restart. */
export async function tokenKey(store: Store): Promise<Buffer> {
  const fresh = randomBytes(BYTES).toString('base64');
  const kept = await update<unknown>(store, 'directline/key', (old) => (isKey(old) ? old : fresh));
  return Buffer.from(String(kept), 'base64');
}

function isKey(stored: unknown): stored is string {
  return typeof stored === 'string' && Buffer.from(stored, 'base64').length === BYTES;
}
