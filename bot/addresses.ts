const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Whether it is an origin that may be trusted: https, or http on this machine. */
export function isSafeUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const bare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return bare && (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname)));
}

/** Whether it is where a Redis is; TLS with `rediss://`, a database by its number. */
export function isStateUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, pathname } = new URL(address);
  return /^rediss?:$/.test(protocol) && hostname !== '' && /^(?:\/\d*)?$/.test(pathname);
}

/** Whether it is a container of Azure Blob Storage: `azure-blob://ACCOUNT/CONTAINER`, by the rules that Azure has for names. */
export function isBlobUrl(address: string): boolean {
  return /^azure-blob:\/\/[a-z0-9]{3,24}\/(?=.{3,63}$)[a-z0-9]+(?:-[a-z0-9]+)*$/.test(address);
}

/** Whether it is where messages may be posted: https with any path, or http on this machine. */
export function isWebhook(address: string): boolean {
  return URL.canParse(address) && new URL(address).username === '' && isSafeUrl(new URL(address).origin);
}

/** Whether it is the base of a collector's addresses; a password belongs in a header, and it may be in our own network. */
export function isCollector(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password, search, hash } = new URL(address);
  return /^https?:$/.test(protocol) && username + password + search + hash === '';
}
