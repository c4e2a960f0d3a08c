import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Patience } from '../../../bot/channels/azure/patience';
import { type Cloud, readConfig } from '../../../bot/config';
import { ourKnowledge } from '../../../bot/knowledge';
import { createLog, type Log } from '../../../bot/log';
import { type Service, startService } from '../../../bot/service';
import type { Knowledge } from '../../../knowledge/load';

let known: Knowledge | undefined;

/** The knowledge of the project, read once. */
export function knownOnce(): Knowledge {
  known ??= ourKnowledge();
  return known;
}

interface Around {
  log?: Log;
  knowledge?: () => Knowledge;
  /** Where the state is kept; it stays. Absent: a folder that is gone at the end. */
  folder?: string;
  /** Who signs tokens of channels, in place of Microsoft. */
  cloud?: Cloud;
  /** With channels that are called. */
  patience?: Patience;
  /** The project whose knowledge editors change; absent: our own. */
  root?: string;
  /** Milliseconds since 1970; absent: this machine's clock. */
  now?: () => number;
}

/** The whole service on a free port of this machine, with a state folder of its own. */
export async function runService(env: Record<string, string> = {}, around: Around = {}): Promise<Service> {
  const { log = createLog('silent'), knowledge = knownOnce } = around;
  const folder = around.folder ?? mkdtempSync(join(tmpdir(), 'techniekpact-'));
  const read = readConfig({ PORT: '0', STATE_DIR: folder, ...env });
  const config = { ...read, azure: read.azure && { ...read.azure, ...(around.cloud && { cloud: around.cloud }) } };
  const service = await startService({
    config,
    knowledge,
    problems: () => [],
    now: around.now ?? Date.now,
    log,
    patience: around.patience,
    root: around.root,
  });
  const close = async (): Promise<void> => {
    await service.close();
    if (!around.folder) rmSync(folder, { recursive: true, force: true });
  };
  return { ...service, close };
}
