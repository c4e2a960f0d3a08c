import type { Request } from 'restify';

export const SESSION_COOKIE = 'inzicht';
export const ERRAND_COOKIE = 'inzicht-onderweg';

export function cookieIn({ headers }: Request, name: string): string | undefined {
  const pairs = (headers.cookie ?? '').split(/;\s*/).map((pair) => pair.split('='));
  return pairs.find(([key]) => key === name)?.[1];
}

interface Cookie {
  name: string;
  /** Empty takes the cookie away. */
  value: string;
  /** Whether it only travels over https. */
  secure: boolean;
}

/** A cookie that no script reads and no other site sends along with more than a link. */
export function cookieHeader({ name, value, secure }: Cookie): string {
  const age = value === '' ? '; Max-Age=0' : '';
  return `${name}=${value}; Path=/inzicht; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}${age}`;
}
