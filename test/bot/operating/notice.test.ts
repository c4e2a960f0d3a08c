import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { say, start, texts } from '../directline/api';
import { type RedisServer, startRedis } from '../shared/redis-server';

const ROOT = resolve(__dirname, '../../..');
const run = promisify(execFile);

let folder: string;
let redis: RedisServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'techniekpact-'));
  redis = await startRedis();
});
afterAll(async () => {
  await redis.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Running {
  child: ChildProcess;
  address: string;
  /** Resolves once these words are in a line of its log. */
  logged(words: string): Promise<void>;
}

/** The built program, ready. */
async function running(settings: Record<string, string>): Promise<Running> {
  const env = { PATH: process.env.PATH ?? '', PORT: '0', LOG_LEVEL: 'warn', ...settings };
  const child = spawn(process.execPath, [join(ROOT, 'dist/bot/main.js')], { cwd: ROOT, env });
  let printed = '';
  const says = (pattern: RegExp): Promise<string> =>
    new Promise((found) => {
      const read = (chunk = ''): void => {
        printed += chunk;
        const [match] = pattern.exec(printed) ?? [];
        if (match) found(match);
      };
      for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', read);
      read();
    });
  const address = await says(/http:\/\/127\S+/);
  return { child, address, logged: async (words) => void (await says(new RegExp(words))) };
}

/** `npm run notice -- …`, as it is built. */
async function notice(settings: Record<string, string>, ...words: string[]): Promise<string> {
  const env = { PATH: process.env.PATH ?? '', ...settings };
  return (await run(process.execPath, [join(ROOT, 'dist/bot/operating/main.js'), ...words], { cwd: ROOT, env })).stdout;
}

test.each([
  ['the embedded store, beside the running process', () => ({ STATE_DIR: join(folder, 'state') }), 1],
  ['Redis, for two processes', () => ({ STATE_URL: redis.url }), 2],
])('the kill switch reaches who runs on %s, and is lifted again', async (_store, settings, count) => {
  const env: Record<string, string> = settings();
  const all = await Promise.all(Array.from({ length: count }, () => running(env)));
  try {
    expect(await notice(env)).toContain('Nothing is set');
    expect(await notice(env, '--pause', 'Even dicht.')).toMatch(/PAUSED[\s\S]*nl: Even dicht\./);
    await Promise.all(all.map(({ logged }) => logged('paused by its operator')));
    for (const { address } of all) {
      const server = { url: address };
      const begun = await start(server);
      await say(server, begun, 'wat is bol?');
      expect((await texts(server, begun)).at(-1)).toContain('Even dicht.');
    }
    expect(await notice(env, '--clear')).toContain('Nothing is set');
    await Promise.all(all.map(({ logged }) => logged('was cleared')));
    for (const { child } of all) {
      child.kill('SIGTERM');
      expect((await once(child, 'exit'))[0]).toBe(0);
    }
  } finally {
    for (const { child } of all) child.kill('SIGKILL');
  }
});

test.each([
  ['two texts', ['een', 'twee']],
  ['to clear and to say', ['--clear', 'tekst']],
  ['an option that is none', ['--stop']],
])('%s is answered with how it is used', async (_what, words) => {
  await expect(notice({ STATE_DIR: join(folder, 'other') }, ...words)).rejects.toMatchObject({
    stderr: expect.stringContaining('npm run notice -- --pause'),
  });
});
