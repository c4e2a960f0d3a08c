import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../bot/config';
import { ourKnowledge } from '../../../bot/knowledge';
import { createLog } from '../../../bot/log';
import { type Service, startService } from '../../../bot/service';
import type { Knowledge } from '../../../knowledge/load';

let knowledge: Knowledge | undefined;

/** The whole service on a free port of this machine, with a state folder of its own. */
export async function runService(env: Record<string, string> = {}): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), 'techniekpact-'));
  const config = readConfig({ PORT: '0', STATE_DIR: folder, ...env });
  const known = knowledge ?? ourKnowledge();
  knowledge = known;
  const parts = { knowledge: () => known, problems: () => [], now: Date.now, log: createLog('silent') };
  const service = await startService({ config, ...parts });
  const close = async (): Promise<void> => {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...service, close };
}
