import { randomBytes } from 'node:crypto';

/** Sent with everything. A page adds its own content policy. */
export const SECURITY_HEADERS: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

export interface PagePolicy {
  nonce: string;
  /** Where the page's socket goes: `ws://127.0.0.1:3978`. */
  socketOrigin: string;
  /** Azure's Direct Line, where the page uses that. */
  directLine?: string | undefined;
  /** Sites that may show the page in a frame, besides our own. */
  framedBy: readonly string[];
}

export const newNonce = (): string => randomBytes(16).toString('base64');

/** The strictest policy under which Web Chat 4.18 works; the hash is that of its empty style element. */
export function contentPolicy({ nonce, socketOrigin, directLine, framedBy }: PagePolicy): string {
  const talksTo = directLine ? [directLine, directLine.replace(/^http/, 'ws')] : [];
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`,
    "img-src 'self' data: blob:",
    ['connect-src', "'self'", socketOrigin, ...talksTo].join(' '),
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self'${framedBy.map((origin) => ` ${origin}`).join('')}`,
  ].join('; ');
}
