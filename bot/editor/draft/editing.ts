import { type Config, ConfigError } from '../../config';
import { causeOf, type Log } from '../../log';
import { Checking } from './checking';
import { Judging } from './judging';
import { Saving } from './saving';
import { WorkingCopy } from './working-copy';

/** Everything that an editor does to the knowledge of a running assistant. */
export interface Editing {
  judging: Judging;
  saving: Saving;
  checking: Checking;
  /** Absent: changes are given as files. */
  copy?: WorkingCopy | undefined;
  close(): Promise<void>;
}

interface Parts {
  config: Pick<Config, 'insightSave'>;
  /** The project's folder. */
  root: string;
  log: Log;
}

/** Rejects with ConfigError when changes are to be committed and there is no working copy. */
export async function openEditing({ config, root, log }: Parts): Promise<Editing> {
  const copy = config.insightSave === 'git' ? new WorkingCopy(root) : undefined;
  if (copy && !(await copy.isThere()))
    throw new ConfigError(['INSIGHT_SAVE is git, but the assistant does not run in a working copy of git']);
  const judging = new Judging(root);
  const report = (error: unknown): void => log.error({ cause: causeOf(error) }, 'A change could not be committed.');
  const saving = new Saving({ root, judge: judging.judge, copy, report });
  const checking = new Checking(judging);
  return { judging, saving, checking, copy, close: () => judging.close() };
}
