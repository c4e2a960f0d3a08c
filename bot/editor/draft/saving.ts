import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../../knowledge/problem';
import type { Editor } from '../../insight/door/sessions';
import { Queue } from '../../turns/queue';
import { writeTexts } from '../trial';
import { cellsOf } from './cells';
import { type ChangeFile, changeFileOf } from './change-file';
import type { Draft, Verdict } from './judge';
import { itemIn, type Standing, standingOf } from './standing';
import type { WorkingCopy } from './working-copy';

/** What became of a draft. */
export type Outcome =
  | { is: 'saved'; commit: string }
  /** The server has no working copy: the change is to be taken along. */
  | { is: 'file'; file: ChangeFile }
  /** Nothing was written: something is wrong, or the draft changes nothing. */
  | { is: 'wrong'; problems: Problem[] }
  | { is: 'same' }
  /** Nothing was written: somebody else came before. */
  | { is: 'changed'; standing: Standing }
  | { is: 'gone' }
  /** Nothing was written: the file has changes that nobody committed, or git refused. */
  | { is: 'uncommitted' }
  | { is: 'refused' };

interface Parts {
  /** The project's folder. */
  root: string;
  judge: (draft: Draft) => Promise<Verdict>;
  /** Absent: changes are given as files. */
  copy?: WorkingCopy | undefined;
  /** Hears why git refused. */
  report: (error: unknown) => void;
}

interface Writing {
  id: string;
  path: string;
  from: string;
  to: string;
  title: string;
  editor: Editor;
}

/** Takes drafts over into the files, one after the other; nothing of anybody else is ever overwritten. */
export class Saving {
  private readonly queue = new Queue();

  constructor(private readonly parts: Parts) {}

  save(draft: Draft, editor: Editor): Promise<Outcome> {
    return this.queue.run('knowledge', () => this.saveNow(draft, editor));
  }

  /** Takes back the last change of an entry that was made here. */
  undo({ id, today }: Pick<Draft, 'id' | 'today'>, editor: Editor): Promise<Outcome> {
    return this.queue.run('knowledge', () => this.undoNow({ id, today }, editor));
  }

  private async saveNow(draft: Draft, editor: Editor): Promise<Outcome> {
    const verdict = await this.parts.judge(draft);
    if (verdict.is !== 'judged') return verdict;
    const { path, source: from, text: to, problems } = verdict;
    if (problems.some(isError)) return { is: 'wrong', problems };
    if (from === to) return { is: 'same' };
    const { id } = draft;
    if (!this.parts.copy) return { is: 'file', file: changeFileOf(id, { path: `knowledge/${path}`, from, to }) };
    return this.write({ id, path, from, to, title: `fix(knowledge): change "${id}"`, editor });
  }

  private async undoNow({ id, today }: Pick<Draft, 'id' | 'today'>, editor: Editor): Promise<Outcome> {
    const { root, copy, judge } = this.parts;
    const standing = standingOf(join(root, 'knowledge'), id);
    const made = standing && (await copy?.lastOf(id, `knowledge/${standing.path}`));
    if (!standing || !copy || !made) return { is: 'gone' };
    const { path, source: from, version } = standing;
    const to = await copy.without(made.commit, `knowledge/${path}`, from);
    const item = to === undefined ? undefined : itemIn(to, id);
    if (to === undefined || !item) return { is: 'changed', standing };
    const verdict = await judge({ id, version, cells: cellsOf(item), today });
    if (verdict.is !== 'judged') return verdict;
    if (verdict.problems.some(isError)) return { is: 'wrong', problems: verdict.problems };
    const title = `revert(knowledge): change "${id}"\n\nThis reverts commit ${made.commit}.`;
    return this.write({ id, path, from, to, title, editor });
  }

  /** What stands on the disk is compared and replaced in one go, so that nobody comes in between. */
  private async write({ id, path, from, to, title, editor }: Writing): Promise<Outcome> {
    const { root, copy, report } = this.parts;
    const dir = join(root, 'knowledge');
    if (!copy || !(await copy.isClean(`knowledge/${path}`))) return { is: 'uncommitted' };
    if (readFileSync(join(dir, path), 'utf8') !== from) return { is: 'uncommitted' };
    writeTexts(dir, new Map([[path, to]]));
    try {
      return { is: 'saved', commit: await copy.commit(`knowledge/${path}`, { title, id, editor }) };
    } catch (error) {
      report(error);
      writeTexts(dir, new Map([[path, from]]));
      return { is: 'refused' };
    }
  }
}

const isError = ({ severity }: Problem): boolean => severity === 'error';
