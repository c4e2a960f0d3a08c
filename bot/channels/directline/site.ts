/** Where the channel is reached, and from which other sites. */
export interface Site {
  /** Origins like `https://www.example.nl`, compared whole. */
  allowedOrigins: readonly string[];
  /** An origin too; without it, our own is the address that the request names. */
  publicUrl?: string | undefined;
}

/** The part of a request that says where it comes from and where it went. */
interface Sender {
  origin?: string | undefined;
  host?: string | undefined;
}

const ADDRESS = /^[\w.:[\]-]{1,255}$/;

/** Our own address as the sender sees it; `undefined` when it names none that is an address. */
export function ownOrigin({ publicUrl }: Site, { host = '' }: Sender): string | undefined {
  if (publicUrl) return publicUrl;
  return ADDRESS.test(host) ? `http://${host}` : undefined;
}

/** Whether the sender's pages may have a token; one that names no origin may not. */
export function isAllowed(site: Site, sender: Sender): boolean {
  const { origin } = sender;
  return origin !== undefined && (site.allowedOrigins.includes(origin) || origin === ownOrigin(site, sender));
}

/** The headers that let a page of an allowed origin read our answers. */
export function corsHeaders(site: Site, sender: Sender): Record<string, string> {
  const always = { Vary: 'Origin', 'Cache-Control': 'no-store' };
  if (!sender.origin || !isAllowed(site, sender)) return always;
  return { ...always, 'Access-Control-Allow-Origin': sender.origin, 'Access-Control-Expose-Headers': 'Retry-After' };
}

/** What a browser may do that asks before it asks, for a day at most. */
export const PREFLIGHT_HEADERS = {
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, X-Ms-Bot-Agent, X-Requested-With',
  'Access-Control-Max-Age': '86400',
};
