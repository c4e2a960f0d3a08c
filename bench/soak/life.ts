import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

/** After it was ready; its first requests have been answered by then. */
const GROWN_SECONDS = 10;

/** One process of the assistant, from its start until it is killed. */
export class Life {
  private readonly child: ChildProcess;
  private readonly samples: { age: number; bytes: number }[] = [];
  /** When it was ready. */
  private begun = Number.POSITIVE_INFINITY;
  readonly ready: Promise<void>;
  /** Lines that it logged as an error. */
  readonly errors: string[] = [];
  /** How it ended though nobody killed it. */
  fell: string | undefined;

  constructor(program: string, env: Record<string, string>) {
    this.child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.ready = this.listen();
    this.ready.then(
      () => (this.begun = performance.now()),
      () => undefined,
    );
    this.child.once('exit', (code, signal) => {
      if (signal !== 'SIGKILL') this.fell = `code ${code}, signal ${signal}`;
    });
  }

  /** Resolves once it says that it is ready. */
  private listen(): Promise<void> {
    const { stdout, stderr } = this.child;
    if (!stdout || !stderr) throw new Error('A process of the assistant has no output.');
    createInterface({ input: stderr }).on('line', (line) => this.errors.push(line));
    return new Promise((resolve, reject) => {
      createInterface({ input: stdout }).on('line', (line) => {
        if (line.includes('is ready: ')) resolve();
        if (line.startsWith('{"level":50')) this.errors.push(line);
      });
      this.child.once('exit', () =>
        reject(new Error(`A process ended before it was ready: ${this.errors.join('\n')}`)),
      );
    });
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Seconds since it was ready, negative before. */
  private get age(): number {
    return (performance.now() - this.begun) / 1000;
  }

  /** Notes its resident memory now. */
  async weigh(): Promise<void> {
    if (this.hasEnded || this.age < GROWN_SECONDS) return;
    const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(this.child.pid)]);
    if (Number(stdout) > 0) this.samples.push({ age: this.age, bytes: Number(stdout) * 1024 });
  }

  /** Its memory 10 s after it was ready and at its end, and the seconds between; undefined for one that lived too short. */
  get memory(): { start: number; end: number; seconds: number } | undefined {
    const [first, last] = [this.samples[0], this.samples.at(-1)];
    return first && last && { start: first.bytes, end: last.bytes, seconds: last.age - first.age };
  }

  /** As a power cut ends it. */
  async kill(): Promise<void> {
    if (this.hasEnded) return;
    const over = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await over;
  }
}
