import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { projectRoot } from '../../bot/root';
import { median } from '../report/figures';
import type { Column, Row } from '../report/table';
import type { Subject } from '../subject';
import { directLine } from '../turn/channels';

const COLUMNS: Column[] = [
  { name: 'until ready', unit: 'ms', better: 'lower', digits: 0 },
  { name: 'until the first answer', unit: 'ms', better: 'lower', digits: 0 },
  { name: 'memory then', unit: 'MB', better: 'lower', digits: 0 },
];

const TIMES = 7;

interface Program {
  name: string;
  path: string;
  args: string[];
  /** What answers once it is ready. */
  ready: string;
}

const PROGRAMS: Program[] = [
  { name: 'the assistant', path: 'bot/main.js', args: [], ready: '/readyz' },
  { name: "SDK's echo bot, same channels", path: 'bench/serve/main.js', args: ['echo'], ready: '/v3/directline' },
];

export const start: Subject = {
  title: 'From the start of the process to the first answer',
  measure: async () => {
    const runs = PROGRAMS.map((): number[][] => []);
    for (let time = 0; time < TIMES; time++)
      for (const [at, program] of PROGRAMS.entries()) runs[at]?.push(await run(program));
    const rows = PROGRAMS.map(({ name }, at): Row => {
      const values = COLUMNS.map((_, column) => median((runs[at] ?? []).map((each) => each[column] ?? Number.NaN)));
      return { name, values };
    });
    return { columns: COLUMNS, rows };
  },
};

async function run({ path, args, ready }: Program): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'techniekpact-bench-'));
  const env = { ...process.env, PORT: '0', STATE_DIR: folder, LOG_LEVEL: 'error' };
  const begun = performance.now();
  const program = join(projectRoot(), 'dist', path);
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  try {
    const address = await addressFrom(child.stdout);
    await (await fetch(`${address}${ready}`)).text();
    const untilReady = performance.now() - begun;
    const say = await directLine(address).open();
    await say({ text: 'wat is het verschil tussen bol en bbl' });
    return [untilReady, performance.now() - begun, residentOf(child.pid ?? 0)];
  } finally {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where it says that it listens. Rejects when it ends without. */
async function addressFrom(output: Readable): Promise<string> {
  for await (const line of createInterface(output)) {
    const [address] = /http:\/\/\S+/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error('A program of the benchmark ended before it listened.');
}

/** The memory of a process as the system counts it (Linux). In MB. */
function residentOf(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
