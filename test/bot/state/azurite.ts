import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../program';
import { freePort } from '../shared/redis-server';

/** The account and key that every Azurite has: public, and good for nothing else. */
const ACCOUNT = 'devstoreaccount1';
export const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export interface Azurite {
  /** A container of its own each time. */
  freshUrl(): string;
  connection: string;
  close(): Promise<void>;
}

/** Microsoft's own emulator of Blob Storage on a free port of this machine. */
export async function startAzurite(): Promise<Azurite> {
  const folder = mkdtempSync(join(tmpdir(), 'azurite-'));
  const port = String(await freePort());
  const program = join(ROOT, 'node_modules/azurite/dist/src/blob/main.js');
  const settings = ['--blobHost', '127.0.0.1', '--blobPort', port, '--location', folder];
  const quiet = ['--silent', '--disableTelemetry', '--skipApiVersionCheck'];
  const child = spawn(process.execPath, [program, ...settings, ...quiet], { cwd: folder });
  await listening(child);
  let containers = 0;
  const endpoint = `http://127.0.0.1:${port}/${ACCOUNT}`;
  return {
    freshUrl: () => `azure-blob://${ACCOUNT}/state-${containers++}`,
    connection: `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};BlobEndpoint=${endpoint};`,
    async close() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves once it says that it listens. */
function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer): void => {
      printed += chunk;
      if (printed.includes('successfully listen')) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`Azurite ended: ${printed}`)));
  });
}
