import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../bot/config';
import { ourKnowledge } from '../../bot/knowledge';
import { createLog } from '../../bot/log';
import { startService } from '../../bot/service';
import { Allocations } from './allocations';
import { serveEcho, servePlain } from './echo';
import { memoryNow } from './memory';

/** One server in a process of its own, that tells over IPC where it listens and what it spends. */
const SERVERS: Record<string, () => Promise<string>> = { assistant, echo: serveEcho, plain: servePlain };

/** One address asks for everything here, and faster than any class does. */
const UNLIMITED = {
  REQUESTS_PER_MINUTE: '1000000000',
  CONVERSATIONS_PER_MINUTE: '1000000000',
  TOKEN_REQUESTS_PER_MINUTE: '1000000000',
  MESSAGES_PER_MINUTE: '1000000000',
};

async function assistant(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'techniekpact-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const state = process.env.STATE_URL ? {} : { STATE_DIR: folder };
  const config = readConfig({ ...UNLIMITED, ...process.env, ...state, PORT: '0', LOG_LEVEL: 'error' });
  const knowledge = ourKnowledge();
  const around = { knowledge: () => knowledge, problems: () => [], now: Date.now, log: createLog('error') };
  return (await startService({ config, ...around })).address;
}

async function main(name = ''): Promise<void> {
  const serve = SERVERS[name];
  if (!serve) throw new Error(`There is no server "${name}". Choose from: ${Object.keys(SERVERS).join(', ')}.`);
  const allocations = new Allocations();
  const replies: Record<string, () => unknown> = {
    spent: () => process.cpuUsage(),
    memory: memoryNow,
    sample: () => allocations.start(),
    allocated: () => allocations.stop(),
    end: () => process.exit(0),
  };
  process.on('message', async (question: string) => process.send?.({ answer: await replies[question]?.() }));
  if (process.connected) process.on('disconnect', () => process.exit(0));
  const answer = await serve();
  if (process.send) process.send({ answer });
  else console.log(`Ready: ${answer}`);
}

void main(process.argv[2]);
