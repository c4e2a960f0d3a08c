import { type ChildProcess, fork, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../../bot/root';
import type { Memory } from './memory';

/** A server in a process of its own. */
export interface Served {
  address: string;
  pid: number;
  /** CPU time of that process so far. In s. */
  cpu(): Promise<number>;
  /** Memory after a collection. In bytes. */
  memory(): Promise<Memory>;
  /** What it allocates while `during` runs. In bytes. */
  allocated(during: () => Promise<unknown>): Promise<number>;
  end(): Promise<void>;
}

/** Starts `assistant`, `echo` or `plain`; rejects when it ends before it listens. */
export async function serve(name: string, settings: Record<string, string> = {}): Promise<Served> {
  const program = join(projectRoot(), 'dist', 'bench', 'serve', 'main.js');
  const env = { ...process.env, ...settings };
  const stdio: StdioOptions = ['ignore', 'ignore', 'inherit', 'ipc'];
  const child = fork(program, [name], { execArgv: ['--expose-gc'], env, stdio });
  const address = (await answerOf(child)) as string;
  const ask = (question: string): Promise<unknown> => {
    const answer = answerOf(child);
    child.send(question);
    return answer;
  };
  return {
    address,
    pid: child.pid ?? 0,
    cpu: async () => {
      const { user, system } = (await ask('spent')) as NodeJS.CpuUsage;
      return (user + system) / 1e6;
    },
    memory: async () => (await ask('memory')) as Memory,
    allocated: async (during) => {
      await ask('sample');
      await during();
      return (await ask('allocated')) as number;
    },
    end: async () => {
      const ended = once(child, 'exit');
      child.send('end');
      await ended;
    },
  };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const over = new AbortController();
  const { signal } = over;
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`A server of the benchmark ended with code ${code}.`);
  });
  ended.catch(() => undefined);
  const [message] = await Promise.race([once(child, 'message', { signal }), ended]);
  over.abort();
  return (message as { answer: unknown }).answer;
}
