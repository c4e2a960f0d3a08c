/** Hosts of the Bot Framework's connectors: with an app id, the only ones that a reply may go to. */
const AZURE_HOSTS = [
  /^smba\.trafficmanager\.net$/,
  /^(?:[\w-]+\.){1,2}botframework\.com$/,
  /^[\w-]+\.infra\.(?:gov\.)?teams\.microsoft\.(?:com|us)$/,
];
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Decides whether an address may be called. `azure` says that there is an app id; without one only this machine is. */
export type ServiceCheck = (address: string | undefined) => boolean;

export function serviceCheck({ azure }: { azure: boolean }): ServiceCheck {
  return (address) => {
    // A backslash or a space is read in more ways than one.
    if (!address || /[\\\s]/.test(address) || !URL.canParse(address)) return false;
    const { protocol, hostname, username, password, port } = new URL(address);
    if (username || password) return false;
    if (!azure) return LOOPBACK.test(hostname);
    return protocol === 'https:' && port === '' && AZURE_HOSTS.some((host) => host.test(hostname));
  };
}
