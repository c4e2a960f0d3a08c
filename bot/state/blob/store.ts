import { type ContainerClient, RestError } from '@azure/storage-blob';
import { afterAwake } from '../../awake';
import { checkedKey } from '../key';
import { type Store, StoreConflict, type Stored, StoreTooSlow } from '../store';

/** Everything of ours in the container starts with this; another version of what is kept takes another number. */
export const BLOB_PREFIX = 'techniekpact-1/';
/** Ms after which a call is given up; a turn, which has several, may take 12 s. */
const CALL_TIMEOUT = 4_000;
/** As Azure writes them. The header is read with less care than our contract asks, so another shape is not sent. */
const ETAG = /^"?0x[\dA-F]+"?$/i;

/**
 * The store in a container of Azure Blob Storage: a key is a blob, named by the hexadecimal of its bytes, so that any
 * key is a name, keys keep their order, and no name says whose conversation it is. Blobs do not go by themselves.
 */
export class BlobStore implements Store {
  private closed = false;

  constructor(private readonly container: ContainerClient) {}

  async get<T>(key: string): Promise<Stored<T> | undefined> {
    const blob = this.blob(key);
    try {
      const { etag = '', readableStreamBody } = await inTime((abortSignal) =>
        blob.download(0, undefined, { abortSignal }),
      );
      return { value: JSON.parse(await textOf(readableStreamBody)), etag };
    } catch (error) {
      if (codeOf(error) === 'BlobNotFound') return undefined;
      throw error;
    }
  }

  async put<T>(key: string, value: T, etag: string | undefined): Promise<string> {
    const blob = this.blob(key);
    if (etag !== undefined && !ETAG.test(etag)) throw new StoreConflict(key);
    const body = Buffer.from(JSON.stringify(value));
    const conditions = etag === undefined ? { ifNoneMatch: '*' } : { ifMatch: etag };
    const blobHTTPHeaders = { blobContentType: 'application/json' };
    try {
      const written = await inTime((abortSignal) =>
        blob.upload(body, body.length, { conditions, blobHTTPHeaders, abortSignal }),
      );
      return written.etag ?? '';
    } catch (error) {
      if (CONFLICTS.includes(codeOf(error))) throw new StoreConflict(key);
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    const blob = this.blob(key);
    await inTime((abortSignal) => blob.deleteIfExists({ abortSignal }));
  }

  async *keys(prefix: string): AsyncIterable<string> {
    this.refuseWhenClosed();
    const listed = this.container.listBlobsFlat({ prefix: BLOB_PREFIX + hex(prefix) });
    for await (const page of listed.byPage())
      for (const { name } of page.segment.blobItems)
        yield Buffer.from(name.slice(BLOB_PREFIX.length), 'hex').toString();
  }

  async close(): Promise<void> {
    this.closed = true;
  }

  private blob(key: string) {
    this.refuseWhenClosed();
    return this.container.getBlockBlobClient(BLOB_PREFIX + hex(checkedKey(key)));
  }

  private refuseWhenClosed(): void {
    if (this.closed) throw new Error('The store is closed.');
  }
}

/** Written by another since, made by another, removed by another. */
const CONFLICTS = ['ConditionNotMet', 'BlobAlreadyExists', 'BlobNotFound'];

const hex = (text: string): string => Buffer.from(text, 'utf8').toString('hex');
const codeOf = (error: unknown): string => (error instanceof RestError && error.code) || '';

async function textOf(stream: NodeJS.ReadableStream | undefined): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream ?? []) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** Rejects with StoreTooSlow after 4 s; what was asked may have been done. */
async function inTime<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const end = afterAwake(CALL_TIMEOUT, () => controller.abort());
  try {
    return await call(controller.signal);
  } catch (error) {
    throw controller.signal.aborted ? new StoreTooSlow(CALL_TIMEOUT) : error;
  } finally {
    end();
  }
}
