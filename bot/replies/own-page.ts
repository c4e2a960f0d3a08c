/** A page of our own at the address that people see; that one was checked when the settings were read. */
export function ownPage(address: string, path: string): string {
  return new URL(path, address).href;
}
