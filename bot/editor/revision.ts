import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EditorMistake } from './program';

/**
 * Hands over the knowledge folder as it was at `revision`, in a temporary folder that is gone afterwards.
 * Touches neither the work tree nor git's index.
 */
export function withRevision<T>(root: string, revision: string, use: (dir: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  const env = { ...process.env, GIT_INDEX_FILE: join(folder, 'index') };
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    const tree = treeOf(revision, git);
    git('read-tree', tree);
    git('checkout-index', '--all', `--prefix=${folder}/knowledge/`);
    return use(join(folder, 'knowledge'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function treeOf(revision: string, git: (...args: string[]) => string): string {
  try {
    return git('rev-parse', '--verify', '--end-of-options', `${revision}:knowledge`).trim();
  } catch (cause) {
    const message = `git kent "${revision}" niet, of er is daar geen map knowledge. Noem een versie als main of HEAD~1.`;
    throw new EditorMistake(message, { cause });
  }
}
