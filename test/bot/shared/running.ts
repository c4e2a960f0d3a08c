import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { Heard } from '../directline/heard';

const ROOT = resolve(__dirname, '../../..');

/** The built program, started as an operator starts it. */
export interface Running {
  child: ChildProcess;
  /** Lines of its log, standard error included. */
  lines: Heard<string>;
  /** Its address once it is ready; rejects when it ends before that. */
  ready: Promise<string>;
  /** Resolves with its exit code, null for one that was killed. */
  ended: Promise<number | null>;
}

/** Limits out of the way: a test comes from one address, and tries again at once. */
const NAMES = ['REQUESTS', 'CONVERSATIONS', 'TOKEN_REQUESTS', 'MESSAGES'].map((name) => `${name}_PER_MINUTE`);
const WIDE = Object.fromEntries(NAMES.map((name) => [name, '1000000']));

export function run(settings: Record<string, string>): Running {
  const env = { PATH: process.env.PATH ?? '', PORT: '0', ...WIDE, ...settings };
  const child = spawn(process.execPath, [join(ROOT, 'dist/bot/main.js')], { cwd: ROOT, env });
  const lines = new Heard<string>();
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      for (const line of parts) lines.hear(line);
    });
  }
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const address = lines.first((line) => line.startsWith('The assistant is ready: ')).then((line) => line.slice(24));
  const early = ended.then(() => Promise.reject(new Error(`It ended: ${lines.all.join('\n')}`)));
  const ready = Promise.race([address, early]);
  ready.catch(() => undefined);
  return { child, lines, ready, ended };
}

/** Settings for a machine whose clock is so many ms ahead, or whose time goes so many times as fast. */
export function onMachine(clock: { CLOCK_AHEAD?: string; CLOCK_SPEED?: string }): Record<string, string> {
  return { NODE_OPTIONS: `--require=${join(__dirname, 'machine.cjs')}`, ...clock };
}

/** Ends it as a crash does. */
export async function kill({ child, ended }: Running): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}
