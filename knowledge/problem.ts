/** Something an editor has to mend, or (a warning) to look at. */
export interface Problem {
  severity: 'error' | 'warning';
  /** Path from the project's root. */
  file: string;
  line?: number | undefined;
  entry?: string | undefined;
  /** The part of the entry, `kort.nl` or `phrasings.nl.3`. */
  field?: string | undefined;
  message: string;
  remedy: string;
}

/** One line an editor can act on: `knowledge/faq/geld.yaml:41, "stap-budget": … Wat te doen: …`. */
export function describeProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const entry = problem.entry === undefined ? '' : `, "${problem.entry}"`;
  return `${place}${entry}: ${problem.message} Wat te doen: ${problem.remedy}`;
}

/** The knowledge cannot be used; `problems` holds every reason, not just the first. */
export class KnowledgeError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.name = 'KnowledgeError';
  }
}
