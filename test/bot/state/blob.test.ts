import type { ChildProcess } from 'node:child_process';
import { openFoundation } from '../../../bot/foundation';
import { createLog } from '../../../bot/log';
import { openContainer } from '../../../bot/state/blob/container';
import { BlobStore } from '../../../bot/state/blob/store';
import { StoreConflict } from '../../../bot/state/store';
import { StateUnavailable } from '../../../bot/state/unavailable';
import { endAll, ended, kill, ready, startProgram } from '../program';
import { freePort } from '../shared/redis-server';
import { Speaker, shownBy } from '../speaker';
import { type Azurite, KEY, startAzurite } from './azurite';

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(async () => {
  endAll();
  await azurite.close();
});

const open = async (url: string): Promise<BlobStore> =>
  new BlobStore(await openContainer({ url, connection: azurite.connection }));

test('row 27: of two processes on one container the second writer is refused', async () => {
  const url = azurite.freshUrl();
  const [one, other] = [await open(url), await open(url)];
  const etag = await one.put('a', 1, undefined);
  await other.put('a', 2, etag);
  await expect(one.put('a', 3, etag)).rejects.toThrow(StoreConflict);
  expect((await one.get('a'))?.value).toBe(2);
});

test('the name of a blob says whose conversation it is to nobody who reads the list', async () => {
  const container = await openContainer({ url: azurite.freshUrl(), connection: azurite.connection });
  await new BlobStore(container).put('conversation/msteams/a:noor', 1, undefined);
  const names: string[] = [];
  for await (const { name } of container.listBlobsFlat()) names.push(name);
  expect(names).toEqual([expect.stringMatching(/^techniekpact-1\/[\da-f]+$/)]);
});

test('what another program keeps in the container is neither listed nor touched', async () => {
  const url = azurite.freshUrl();
  const container = await openContainer({ url, connection: azurite.connection });
  await container.getBlockBlobClient('a').upload('theirs', 6);
  const store = new BlobStore(container);
  await store.put('a', 'ours', undefined);
  await store.remove('a');
  for await (const key of store.keys('')) throw new Error(`"${key}" is not ours.`);
  expect((await container.getBlockBlobClient('a').downloadToBuffer()).toString()).toBe('theirs');
});

describe('at the start', () => {
  const around = { now: Date.now, log: createLog('silent') };
  const opened = (connection: string) =>
    openFoundation({ stateDir: '', stateBlob: { url: azurite.freshUrl(), connection } }, around);

  test('an account that refuses us is named, with what to mend and without the key', async () => {
    const wrong = Buffer.from('hunter2').toString('base64');
    const refused = opened(azurite.connection.replace(KEY, wrong));
    await expect(refused).rejects.toThrow(StateUnavailable);
    await expect(refused).rejects.toThrow(/devstoreaccount1 refuses us\..+STATE_BLOB_CONNECTION/);
    await expect(refused).rejects.not.toThrow(wrong);
  });

  test('an account that is not there is named too', async () => {
    const elsewhere = azurite.connection.replace(/127\.0\.0\.1:\d+/, `127.0.0.1:${await freePort()}`);
    const refused = opened(elsewhere);
    await expect(refused).rejects.toThrow(/devstoreaccount1 cannot be used .+STATE_URL/);
    await expect(refused).rejects.not.toThrow(KEY);
  });
});

test('killed in the middle of a guide, the built program goes on at the question that was open', async () => {
  const settings = {
    STATE_URL: azurite.freshUrl(),
    STATE_BLOB_CONNECTION: azurite.connection,
    PORT: String(await freePort()),
  };
  const run = async (): Promise<{ child: ChildProcess; address: string }> => {
    const child = startProgram(settings);
    return { child, address: await ready(child) };
  };
  const first = await run();
  const person = await Speaker.begin(first.address);
  const question = await person.say('techniek leren');
  await kill(first.child);

  const second = await run();
  const next = await person.say(shownBy(question).choices?.[1]?.label ?? '');
  expect(shownBy(next).kind).toBe('question');
  expect(next?.text).not.toBe(question?.text);
  const end = ended(second.child);
  second.child.kill('SIGTERM');
  expect((await end).code).toBe(0);
});
