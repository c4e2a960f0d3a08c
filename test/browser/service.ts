import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** The built service as an operator runs it: a process of its own, on a free port, with a state folder of its own. */
export interface RunningService {
  address: string;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same port and state. */
  startAgain(): Promise<void>;
  /** Ends it and removes its state. */
  stop(): Promise<void>;
}

export async function runBuiltService(env: Record<string, string> = {}): Promise<RunningService> {
  const stateDir = mkdtempSync(join(tmpdir(), 'techniekpact-browser-'));
  const start = (port: string) => launched({ ...env, PORT: port, STATE_DIR: stateDir });
  let running = await start('0');
  const { address } = running;
  const kill = () => ended(running.process);
  return {
    address,
    kill,
    startAgain: async () => {
      running = await start(new URL(address).port);
    },
    stop: async () => {
      await kill();
      rmSync(stateDir, { recursive: true, force: true });
    },
  };
}

/** Resolves with the address that it prints; rejects with what it said when it ends before. */
function launched(env: Record<string, string>): Promise<{ process: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'dist', 'bot', 'main.js')], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (words: Buffer): void => {
      said += words.toString();
      const address = /ready: (http\S+)/.exec(said)?.[1];
      if (address) resolve({ process: child, address });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`The service ended (${code}). Run npm run build first.\n${said}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
