import { DefaultAzureCredential } from '@azure/identity';
import { BlobServiceClient, type ContainerClient, RestError } from '@azure/storage-blob';
import { StateUnavailable } from '../unavailable';
import type { BlobPlace } from './place';

/** Of one call; the store gives up before the client does. */
const retryOptions = { maxTries: 2, retryDelayInMs: 200, tryTimeoutInMs: 4_000 };

/**
 * The container, made when it is not there. Rejects with StateUnavailable when the account refuses us or cannot be
 * reached; the message shows no secret.
 */
export async function openContainer({ url, connection, identity }: BlobPlace): Promise<ContainerClient> {
  const { host: account, pathname } = new URL(url);
  const container = serviceOf({ account, connection, identity }).getContainerClient(pathname.slice(1));
  try {
    await container.createIfNotExists();
  } catch (error) {
    throw new StateUnavailable(remedy(error, account));
  }
  return container;
}

interface Account extends Omit<BlobPlace, 'url'> {
  account: string;
}

function serviceOf({ account, connection, identity }: Account): BlobServiceClient {
  if (connection) return BlobServiceClient.fromConnectionString(connection, { retryOptions });
  const credential = new DefaultAzureCredential(identity ? { managedIdentityClientId: identity } : {});
  return new BlobServiceClient(`https://${account}.blob.core.windows.net`, credential, { retryOptions });
}

function remedy(error: unknown, account: string): string {
  const refused = error instanceof RestError && (error.statusCode === 401 || error.statusCode === 403);
  if (refused || (error instanceof Error && /Credential|Authentication/.test(error.name)))
    return `The storage account ${account} refuses us. Give the identity the role "Storage Blob Data Contributor" on the container, or mend STATE_BLOB_CONNECTION.`;
  return `The storage account ${account} cannot be used (${codeOf(error)}). See whether it is there, and mend STATE_URL or STATE_BLOB_CONNECTION.`;
}

const codeOf = (error: unknown): string => (error instanceof RestError && error.code) || 'no answer';
