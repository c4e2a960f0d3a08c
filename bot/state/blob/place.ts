import type { Settings } from '../../settings';

/** Where the blobs are, and what opens them. */
export interface BlobPlace {
  /** `azure-blob://ACCOUNT/CONTAINER`. */
  url: string;
  /** A connection string of that account; absent: an identity of Azure, without a password. */
  connection?: string | undefined;
  /** The client id of the identity; absent: the one that the machine has. */
  identity?: string | undefined;
}

const isBlob = (url: string | undefined): url is string => url?.startsWith('azure-blob:') === true;

/** A key that is not used is a secret for nothing, and one of another account opens another's conversations. */
export function strayConnection({ STATE_URL: url, STATE_BLOB_CONNECTION: connection }: Settings): string[] {
  if (!connection) return [];
  if (!isBlob(url)) return ['STATE_BLOB_CONNECTION is set, but STATE_URL is not like azure-blob://ACCOUNT/CONTAINER'];
  const account = /(?:^|;)\s*AccountName=([^;]*)/i.exec(connection)?.[1];
  return account === new URL(url).host
    ? []
    : ['STATE_BLOB_CONNECTION must be a connection string with the AccountName that STATE_URL names'];
}

export function blobPlaceOf({
  STATE_URL: url,
  STATE_BLOB_CONNECTION: connection,
  ...settings
}: Settings): BlobPlace | undefined {
  if (!isBlob(url)) return undefined;
  const identity = settings.MicrosoftAppType === 'UserAssignedMSI' ? settings.MicrosoftAppId : undefined;
  return { url, connection, identity };
}
