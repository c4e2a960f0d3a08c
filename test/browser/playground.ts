import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';

const CLI = join(__dirname, '..', '..', 'node_modules/@microsoft/m365agentsplayground/cli.js');

/** Microsoft 365 Agents Playground: a stand-in for Teams that runs on this machine alone. */
export interface Playground {
  address: string;
  stop(): void;
}

/** Starts it against a running service; resolves when it listens. */
export async function runPlayground(service: string): Promise<Playground> {
  const port = await freePort();
  const options = ['-e', `${service}/api/messages`, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, BROWSER: 'none' };
  const child = spawn(process.execPath, [CLI, ...options], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  await listening(child);
  return { address: `http://127.0.0.1:${port}`, stop: () => child.kill('SIGKILL') };
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (words: Buffer): void => {
      said += words.toString();
      if (said.includes('Listening on')) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`The Playground ended (${code}).\n${said}`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
