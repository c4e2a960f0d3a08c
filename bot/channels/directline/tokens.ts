import { createSecretKey, type KeyObject } from 'node:crypto';
import { sign, TokenExpiredError, verify } from 'jsonwebtoken';
import { z } from 'zod';

/** As long as Microsoft's Direct Line: half an hour, and renewed until then. */
export const TOKEN_SECONDS = 1800;
/** A stream's address holds a token, and addresses end up in logs. */
const STREAM_SECONDS = 60;

/** As long as a conversation is kept. Never in an address, and good for nothing but a new token. */
const RESUME_SECONDS = 24 * 3600;

/** What a token is for: one never passes as the other. */
export type Use = 'requests' | 'stream' | 'resume';

const SECONDS: Record<Use, number> = { requests: TOKEN_SECONDS, stream: STREAM_SECONDS, resume: RESUME_SECONDS };

/** Whom a token lets in. Web Chat reads `user`. */
export interface Claims {
  conversation: string;
  user: string;
  /** The site it was given to. */
  origin: string;
}

const payload = z.object({ conv: z.string(), user: z.string(), origin: z.string() });

/** Signed tokens (HS256), each for one conversation, one person and one site. */
export class Tokens {
  /** Made once: from bytes the library would try to make a public key, at every token. */
  private key: KeyObject;

  constructor(
    key: Buffer,
    private readonly clock: () => number,
  ) {
    this.key = createSecretKey(key);
  }

  /** From now on with another key; what the one before signed is not valid any more. */
  signWith(key: Buffer): void {
    this.key = createSecretKey(key);
  }

  issue({ conversation, user, origin }: Claims, use: Use): string {
    const iat = this.seconds();
    const exp = iat + SECONDS[use];
    return sign({ conv: conversation, user, origin, iat, exp, aud: use }, this.key, { algorithm: 'HS256' });
  }

  read(token: string, use: Use): Claims | 'expired' | 'invalid' {
    try {
      const clockTimestamp = this.seconds();
      const claims = verify(token, this.key, { algorithms: ['HS256'], audience: use, clockTimestamp });
      const { conv: conversation, user, origin } = payload.parse(claims);
      return { conversation, user, origin };
    } catch (error) {
      return error instanceof TokenExpiredError ? 'expired' : 'invalid';
    }
  }

  private seconds(): number {
    return Math.floor(this.clock() / 1000);
  }
}
