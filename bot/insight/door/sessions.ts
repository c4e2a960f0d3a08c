import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { sign, verify } from 'jsonwebtoken';
import { z } from 'zod';
import type { Store } from '../../state/store';
import { update } from '../../state/update';

/** An editor's working day. */
const SESSION_SECONDS = 8 * 3600;
/** From leaving for the login of the organisation to coming back. */
const ERRAND_SECONDS = 600;

/** What the login of the organisation must give back. */
const errand = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });
export type Errand = z.infer<typeof errand>;

/** An editor, as far as the login tells who it is; it stands in the cookie and nowhere else. */
const editor = z.object({ name: z.string(), email: z.string().optional() });
export type Editor = z.infer<typeof editor>;

/** Signed cookies for editors; nothing of a session is stored but the key that signs them all. */
export class Sessions {
  constructor(
    private readonly key: string,
    /** Milliseconds since 1970. */
    private readonly clock: () => number,
  ) {}

  open({ name, email }: Editor): string {
    return this.signed({ name, email }, { audience: 'editor', seconds: SESSION_SECONDS });
  }

  /** Who a session is of; undefined for none, or one that is over. */
  editorOf(token: string | undefined): Editor | undefined {
    return editor.safeParse(this.read(token, 'editor')).data;
  }

  /** What a page of ours sends along with a change, and a page of somebody else cannot know. */
  proofFor(token: string): string {
    return createHmac('sha256', this.key).update(`proof ${token}`).digest('base64url');
  }

  isProof(tried: string, token: string): boolean {
    const [one, other] = [Buffer.from(tried), Buffer.from(this.proofFor(token))];
    return one.length === other.length && timingSafeEqual(one, other);
  }

  send(on: Errand): string {
    return this.signed(on, { audience: 'errand', seconds: ERRAND_SECONDS });
  }

  /** What was sent, when it comes back whole and in time. */
  received(token: string | undefined): Errand | undefined {
    return errand.safeParse(this.read(token, 'errand')).data;
  }

  private signed(claims: object, { audience, seconds }: { audience: string; seconds: number }): string {
    const iat = this.seconds();
    return sign({ ...claims, iat, exp: iat + seconds, aud: audience }, this.key, { algorithm: 'HS256' });
  }

  private read(token: string | undefined, audience: string): unknown {
    if (token === undefined) return undefined;
    try {
      return verify(token, this.key, { algorithms: ['HS256'], audience, clockTimestamp: this.seconds() });
    } catch {
      return undefined;
    }
  }

  private seconds(): number {
    return Math.floor(this.clock() / 1000);
  }
}

/** Sessions by a key that is made once and kept in the store, so that they outlive a restart. */
export async function openSessions(store: Store, clock: () => number): Promise<Sessions> {
  const fresh = randomBytes(32).toString('base64');
  return new Sessions(await update<string>(store, 'insight/session-key', (old) => old ?? fresh), clock);
}
