import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');

interface Ended {
  code: number | null;
  printed: string;
}

const running = new Set<ChildProcess>();

/** The built program as an operator starts it: with these settings, and no others of this machine. */
export function startProgram(env: Record<string, string>, root = ROOT): ChildProcess {
  const settings = { PATH: process.env.PATH ?? '', PORT: '0', ...env };
  const child = spawn(process.execPath, [join(root, 'dist/bot/main.js')], { cwd: root, env: settings });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Ends what a test that failed left running. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Resolves with the address once it is printed. */
export function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer): void => {
      printed += chunk;
      const address = /http:\/\/\S+/.exec(printed)?.[0];
      if (address) resolve(address);
    };
    child.stdout?.on('data', read);
    child.once('exit', () => reject(new Error(`It ended before it was ready: ${printed}`)));
  });
}

export async function ended(child: ChildProcess): Promise<Ended> {
  let printed = '';
  child.stdout?.on('data', (chunk) => (printed += chunk));
  child.stderr?.on('data', (chunk) => (printed += chunk));
  const [code] = await once(child, 'exit');
  return { code, printed };
}

/** As a power cut ends it: nothing is finished. */
export async function kill(child: ChildProcess): Promise<void> {
  const over = once(child, 'exit');
  child.kill('SIGKILL');
  await over;
}
