import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Editor } from '../../insight/door/sessions';

const run = promisify(execFile);
/** Ms for one call of git; a hook of the editors' own runs within it. */
const TIMEOUT = 20_000;
const LARGEST_OUTPUT = 8 * 1024 * 1024;
/** The line of a message that says which entry a commit is of. */
const MARK = 'Insight-Entry';
const COMMITTER = { name: 'Techniekpact-assistent', email: 'assistent@techniekpact.invalid' };

/** A change of an entry that was made here. */
export interface Made {
  commit: string;
  author: string;
  /** The day: `2026-11-24`. */
  day: string;
}

/** The project's folder as a working copy of git. No word of an editor ever becomes an option or passes a shell. */
export class WorkingCopy {
  constructor(private readonly root: string) {}

  async isThere(): Promise<boolean> {
    return (await this.git('rev-parse', '--is-inside-work-tree').catch(() => '')).trim() === 'true';
  }

  /** Whether a file below the root has nothing in it that git does not know yet. */
  async isClean(path: string): Promise<boolean> {
    return (await this.git('status', '--porcelain', '--', path)) === '';
  }

  /** Commits that one file, and leaves what else is staged. Rejects with what git says. */
  async commit(path: string, { title, id, editor }: { title: string; id: string; editor: Editor }): Promise<string> {
    const author = { GIT_AUTHOR_NAME: editor.name, GIT_AUTHOR_EMAIL: editor.email ?? COMMITTER.email };
    const message = `${title}\n\n${MARK}: ${id}\n`;
    await this.call(['commit', '--quiet', '--message', message, '--only', '--', path], author);
    return (await this.git('rev-parse', 'HEAD')).trim();
  }

  /** The last change of an entry in that file that was made here. */
  async lastOf(id: string, path: string): Promise<Made | undefined> {
    const line = `^${MARK}: ${id}$`;
    const told = await this.git('log', '-1', '--format=%H%x00%an%x00%as', `--grep=${line}`, '--', path);
    const [commit = '', author = '', day = ''] = told.trim().split('\0');
    return commit === '' ? undefined : { commit, author, day };
  }

  /** The file without what a commit did to it; undefined where it was changed there since. */
  async without(commit: string, path: string, now: string): Promise<string | undefined> {
    const [base, before] = await Promise.all([this.textAt(commit, path), this.textAt(`${commit}^`, path)]);
    const folder = await mkdtemp(join(tmpdir(), 'undo-'));
    try {
      const names = Object.entries({ now, base, before }).map(async ([name, text]) => {
        await writeFile(join(folder, name), text);
        return join(folder, name);
      });
      return await this.git('merge-file', '--stdout', ...(await Promise.all(names)));
    } catch (error) {
      if (Number(Reflect.get(Object(error), 'code')) > 0) return undefined;
      throw error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private textAt(revision: string, path: string): Promise<string> {
    return this.git('show', `${revision}:./${path}`);
  }

  private git(...args: string[]): Promise<string> {
    return this.call(args);
  }

  private async call(args: string[], more: NodeJS.ProcessEnv = {}): Promise<string> {
    const env = { ...surroundings(), ...more };
    const { stdout } = await run('git', args, { cwd: this.root, env, timeout: TIMEOUT, maxBuffer: LARGEST_OUTPUT });
    return stdout;
  }
}

/** Without the settings of a git that started us, which would lead to another repository. */
function surroundings(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(own),
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_COMMITTER_NAME: COMMITTER.name,
    GIT_COMMITTER_EMAIL: COMMITTER.email,
  };
}
