import { Refused } from './refusal';
import type { Claims, Tokens, Use } from './tokens';

interface Presented {
  token: string | undefined;
  use: Use;
  origin: string | undefined;
}

/** Whom the token lets in. Throws Refused; a client that names no origin is not a page of another site. */
export function claimsOf(tokens: Tokens, { token, use, origin }: Presented): Claims {
  if (!token) throw new Refused('noToken');
  const claims = tokens.read(token, use);
  if (claims === 'expired') throw new Refused('expired');
  if (claims === 'invalid') throw new Refused('badToken');
  if (origin !== undefined && origin !== claims.origin) throw new Refused('otherSite');
  return claims;
}

/** The token in an Authorization header. */
export function bearer(authorization: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
}
