import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import proxyaddr from 'proxy-addr';

/** Who asks, also when a proxy stands between. */
export interface Clients {
  /** The address of the one who asks; a trusted proxy is believed, anyone else is not. */
  addressOf(request: IncomingMessage): string;
  /** Whether it is someone on this machine itself. In doubt it is not. */
  isHere(request: IncomingMessage): boolean;
}

interface Around {
  /** Proxies that are believed, as TRUST_PROXY names them. */
  trustProxy: readonly string[];
  /** The address that people see, when it is another than the one that is listened on. */
  publicUrl?: string | undefined;
}

/** What a proxy says of the one it asks for. The address itself is believed from one header alone. */
const FORWARDS =
  /^(?:x-)?(?:forwarded|real-ip|via$|original-|cluster-client|client-ip|envoy-|azure-|arr-)|^(?:cf|fastly|fly|true-client)-/;
const BELIEVED = /^x-forwarded-(?:for|proto|host|port)$/;
/** A page of another site that points a name of its own at this machine does not name it as we do. */
const HOST_HERE = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/;

export function clientsBehind({ trustProxy, publicUrl }: Around): Clients {
  const trusts = trustProxy.length > 0 ? proxyaddr.compile([...trustProxy]) : () => false;
  const addressOf = (request: IncomingMessage): string => {
    const own = request.socket.remoteAddress ?? '';
    const told = withoutPort(proxyaddr(request, trusts));
    return ipaddr.isValid(told) ? told : own;
  };
  // A proxy that nobody told us of may add no header: behind one, nothing shows that a request began here.
  const isVeiled = trustProxy.length === 0 && publicUrl !== undefined && !HOST_HERE.test(new URL(publicUrl).host);
  const isHere = (request: IncomingMessage): boolean => {
    const { headers, socket } = request;
    if (isVeiled || !HOST_HERE.test(headers.host ?? '')) return false;
    const forwarded = Object.keys(headers).filter((name) => FORWARDS.test(name));
    const isBelieved =
      headers['x-forwarded-for'] !== undefined &&
      forwarded.every((name) => BELIEVED.test(name)) &&
      trusts(socket.remoteAddress ?? '', 0);
    return (forwarded.length === 0 || isBelieved) && isLoopback(addressOf(request));
  };
  return { addressOf, isHere };
}

/** Whether TRUST_PROXY may name it: an address, a range like 10.0.0.0/8, loopback, linklocal or uniquelocal. */
export function isProxy(named: string): boolean {
  try {
    proxyaddr.compile(named);
    return true;
  } catch {
    return false;
  }
}

/** Some proxies add the port of the client, which is another at every call. */
function withoutPort(told: string): string {
  return /^\[([^\]]+)\](?::\d+)?$/.exec(told)?.[1] ?? /^(\d+(?:\.\d+){3}):\d+$/.exec(told)?.[1] ?? told;
}

/** What counts as one client: an address, and of IPv6 the /64 that a household or a school has. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${parsed.toNormalizedString().split(':').slice(0, 4).join(':')}::/64`;
}

function isLoopback(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}
