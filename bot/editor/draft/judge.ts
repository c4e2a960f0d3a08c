import { join } from 'node:path';
import { checkKnowledge } from '../../../knowledge/check/check';
import { versionOf } from '../../../knowledge/load';
import type { Problem } from '../../../knowledge/problem';
import type { Search } from '../../../knowledge/search/contract';
import { orderOf } from '../../../knowledge/sheet/columns';
import { editItem } from '../../../knowledge/sheet/edit';
import { compare, type Difference } from '../compare';
import { knownQuestions } from '../known-questions';
import { withTrial } from '../trial';
import { type AsItIs, keptKnowledge } from './as-it-is';
import { type Cells, type FormMistake, withCells } from './cells';
import { type Standing, standingOf } from './standing';

/** What an editor wants an entry to become, and which version of it they saw. */
export interface Draft {
  id: string;
  version: string;
  cells: Cells;
  /** `2026-11-24` */
  today: string;
}

/** What a draft makes of the knowledge. */
export interface Judged {
  is: 'judged';
  /** Of the file, below the knowledge folder, as it is and as it becomes. */
  path: string;
  source: string;
  text: string;
  /** Everything to mend or to look at in this entry, and what the draft makes wrong elsewhere. */
  problems: Problem[];
}

/** `changed`: somebody else changed the entry since; `standing` is what it is now. */
export type Verdict = Judged | { is: 'changed'; standing: Standing } | { is: 'gone' };

/** The known questions that get another answer, of those that were asked. */
export interface Compared {
  differences: Difference[];
  asked: number;
}

/** Judges drafts of the knowledge of a project. What it reads is kept for the next question about the same. */
export class Judge {
  private readonly dir: string;
  private readonly asItIs: (today: string) => AsItIs;
  private last: { of: string; verdict: Verdict; search?: Search | undefined } | undefined;

  constructor(private readonly root: string) {
    this.dir = join(root, 'knowledge');
    this.asItIs = keptKnowledge(this.dir);
  }

  judge(draft: Draft): Verdict {
    return this.tried(draft).verdict;
  }

  /** Undefined where nothing can be asked, because something is wrong. */
  compare(draft: Draft): Compared | undefined {
    const { search } = this.tried(draft);
    const { known } = this.asItIs(draft.today);
    if (!search || !known) return undefined;
    const questions = knownQuestions(join(this.root, 'test', 'questions'), known.entries.values());
    const differences = search === known.search ? [] : compare(questions, known.search, search);
    return { differences, asked: questions.length };
  }

  /** Everything that the check of an editor finds in the knowledge as it is. */
  check({ today }: Pick<Draft, 'today'>): Problem[] {
    return checkKnowledge(this.dir, today).problems;
  }

  private tried(draft: Draft): { verdict: Verdict; search?: Search | undefined } {
    const of = JSON.stringify([draft, versionOf(this.dir)]);
    if (this.last?.of !== of) this.last = { of, ...this.tryNow(draft) };
    return this.last;
  }

  private tryNow(draft: Draft): { verdict: Verdict; search?: Search | undefined } {
    const standing = standingOf(this.dir, draft.id);
    if (!standing) return { verdict: { is: 'gone' } };
    if (standing.version !== draft.version) return { verdict: { is: 'changed', standing } };
    const { next, changes, mistakes } = withCells(standing.item, draft.cells);
    const { id, path, source } = standing;
    const text = changes.length > 0 ? editItem(source, { id, next }, orderOf('entry')) : source;
    const told = { is: 'judged', path, source, text } as const;
    if (mistakes.length > 0) return { verdict: { ...told, problems: mistakes.map((each) => atField(each, standing)) } };
    const { problems: before, known } = this.asItIs(draft.today);
    if (text === source)
      return { verdict: { ...told, problems: before.filter(({ entry }) => entry === id) }, search: known?.search };
    const { problems, knowledge } = withTrial(this.dir, new Map([[path, text]]), (dir) =>
      checkKnowledge(dir, draft.today, [id]),
    );
    const names = new Set(before.map(nameOf));
    const concerning = problems.filter((problem) => problem.entry === id || !names.has(nameOf(problem)));
    return { verdict: { ...told, problems: concerning }, search: knowledge?.search };
  }
}

/** Lines move when a file changes, and the problem stays the same. */
const nameOf = ({ file, entry, field, message }: Problem): string =>
  JSON.stringify([file, entry, field, message.replace(/\.yaml:\d+/g, '.yaml')]);

function atField({ field, message, remedy }: FormMistake, { id, path }: Standing): Problem {
  return { severity: 'error', file: `knowledge/${path}`, entry: id, field, message, remedy };
}
