import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

export interface RedisServer {
  /** A database of its own each time it is read: sixteen at most. */
  freshUrl(): string;
  url: string;
  port: number;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again on the same port, with what it kept on disk. */
  start(): Promise<void>;
  /** Changes one of its settings while it runs. */
  set(setting: string, value: string): Promise<void>;
  /** What its data and its clients take. In bytes. */
  memory(): Promise<number>;
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
  close(): Promise<void>;
}

/** A real Redis on a free port of this machine that loses nothing it confirmed. */
export async function startRedis(...settings: string[]): Promise<RedisServer> {
  const dir = mkdtempSync(join(tmpdir(), 'redis-'));
  const port = await freePort();
  const fixed = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', '', '--logfile', 'log'];
  const durable = ['--appendonly', 'yes', '--appendfsync', 'always'];
  let child: ChildProcess | undefined;
  let databases = 0;
  const password = settings.includes('--requirepass') ? `:${settings[settings.indexOf('--requirepass') + 1]}@` : '';
  const url = `redis://${password}127.0.0.1:${port}`;
  const server: RedisServer = {
    url,
    port,
    freshUrl: () => `${url}/${databases++}`,
    async start() {
      child = spawn('redis-server', [...fixed, ...durable, ...settings], { stdio: 'ignore' });
      await answers(url);
    },
    async kill() {
      const ended = child && once(child, 'exit');
      child?.kill('SIGKILL');
      await ended;
      child = undefined;
    },
    async set(setting, value) {
      await operated(url, (operator) => operator.config('SET', setting, value));
    },
    memory: async () =>
      Number(/^used_memory:(\d+)/m.exec(await operated(url, (operator) => operator.info('memory')))?.[1]),
    signal: (name) => void child?.kill(name),
    async close() {
      await server.kill();
      rmSync(dir, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

async function operated<Answer>(url: string, operate: (operator: Redis) => Promise<Answer>): Promise<Answer> {
  const operator = new Redis(url);
  try {
    return await operate(operator);
  } finally {
    operator.disconnect();
  }
}

/** Resolves once it has read what it kept and takes commands. */
async function answers(url: string): Promise<void> {
  const redis = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 20 });
  redis.on('error', () => undefined);
  await redis.ping();
  redis.disconnect();
}

/** One that the system gives to no outgoing connection: what listens there can be killed, and started again there. */
export async function freePort(): Promise<number> {
  const port = randomInt(10_000, 32_768);
  const server = createServer().listen(port, '127.0.0.1');
  const taken = await once(server, 'listening').then(
    () => false,
    () => true,
  );
  if (taken) return freePort();
  server.close();
  await once(server, 'close');
  return port;
}
