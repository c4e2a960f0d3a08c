import { join } from 'node:path';
import { checkKnowledge } from '../../../knowledge/check/check';
import { type Knowledge, versionOf } from '../../../knowledge/load';
import type { Problem } from '../../../knowledge/problem';
import { orderOf } from '../../../knowledge/sheet/columns';
import { editItem } from '../../../knowledge/sheet/edit';
import { compare, type Difference } from '../compare';
import { knownQuestions } from '../known-questions';
import { withTrial } from '../trial';
import { type Cells, withCells } from './cells';
import { type Standing, standingOf } from './standing';

/** What an editor wants an entry to become, and which version of it they saw. */
export interface Draft {
  id: string;
  version: string;
  cells: Cells;
  /** `2026-11-24` */
  today: string;
}

/** What a draft does to the knowledge. */
export interface Judged {
  is: 'judged';
  /** Of the file, below the knowledge folder, as it is and as it becomes. */
  path: string;
  source: string;
  text: string;
  /** Everything to mend or to look at in this entry, and what the draft makes wrong elsewhere. */
  problems: Problem[];
  /** The known questions that get another answer; absent while something is wrong. */
  differences?: Difference[] | undefined;
  /** How many questions were asked. */
  asked: number;
}

/** `changed`: somebody else changed the entry since; `standing` is what it is now. */
export type Verdict = Judged | { is: 'changed'; standing: Standing } | { is: 'gone' };

/** Judges drafts of the knowledge of a project; what it reads of the knowledge as it is, is kept for the next. */
export function createJudge(root: string): (draft: Draft) => Verdict {
  const dir = join(root, 'knowledge');
  const before = keptBy(versionOf, dir);
  return (draft) => {
    const standing = standingOf(dir, draft.id);
    if (!standing) return { is: 'gone' };
    if (standing.version !== draft.version) return { is: 'changed', standing };
    const { next, changes, mistakes } = withCells(standing.item, draft.cells);
    const { path, source } = standing;
    const text = changes.length > 0 ? editItem(source, { id: draft.id, next }, orderOf('entry')) : source;
    const wrong = mistakes.map((mistake) => wrongForm(mistake, standing));
    if (wrong.length > 0) return { is: 'judged', path, source, text, problems: wrong, asked: 0 };
    return { is: 'judged', path, source, text, ...tried({ root, draft, path, text, before: before(draft.today) }) };
  };
}

interface Before {
  knowledge?: Knowledge | undefined;
  problems: Problem[];
}

/** The knowledge as it is and all that is wrong with it, read again when a file or the day changed. */
function keptBy(version: (dir: string) => string, dir: string): (today: string) => Before {
  let kept: (Before & { of: string }) | undefined;
  return (today) => {
    const of = `${version(dir)} ${today}`;
    if (kept?.of !== of) kept = { of, ...checkKnowledge(dir, today) };
    return kept;
  };
}

interface Trial {
  root: string;
  draft: Draft;
  path: string;
  text: string;
  before: Before;
}

function tried({ root, draft, path, text, before }: Trial): Pick<Judged, 'problems' | 'differences' | 'asked'> {
  const { knowledge: after, problems } = withTrial(join(root, 'knowledge'), new Map([[path, text]]), (dir) =>
    checkKnowledge(dir, draft.today),
  );
  const known = new Set(before.problems.map(nameOf));
  const concerning = problems.filter((problem) => problem.entry === draft.id || !known.has(nameOf(problem)));
  if (!after || !before.knowledge) return { problems: concerning, asked: 0 };
  const questions = knownQuestions(join(root, 'test', 'questions'), before.knowledge.entries.values());
  const differences = compare(questions, before.knowledge.search, after.search);
  return { problems: concerning, differences, asked: questions.length };
}

/** Lines move when a file changes, and the problem stays the same. */
const nameOf = ({ file, entry, field, message }: Problem): string =>
  JSON.stringify([file, entry, field, message.replace(/\.yaml:\d+/g, '.yaml')]);

function wrongForm(
  { field, message, remedy }: { field: string; message: string; remedy: string },
  { id, path }: Standing,
): Problem {
  return { severity: 'error', file: `knowledge/${path}`, entry: id, field, message, remedy };
}
