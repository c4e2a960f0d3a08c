import { element, table } from './element';
import type { Form } from './form';
import { type Cells, type Difference, type EditSettings, fill, type Problem, type Texts } from './settings';

/** What is wrong with the draft, each with the way to its field. */
export function problemList(problems: readonly Problem[], form: Form, { id, texts }: EditSettings): HTMLElement[] {
  if (problems.length === 0) return [element('p', texts.problems.none)];
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counted = fill(texts.problems.count, { errors, warnings: problems.length - errors });
  const items = problems.map((problem) => {
    const { severity, entry, message, remedy } = problem;
    const where = entry === undefined || entry === id ? '' : ` (${fill(texts.problems.elsewhere, { entry })})`;
    const said = element('span', ` ${message} ${remedy}`);
    said.lang = 'nl';
    const item = element('li', element('strong', `${texts.problems[severity]}${where}:`), said);
    item.className = severity;
    const field = where === '' ? form.fieldOf(problem) : undefined;
    if (field) item.append(' ', wayTo(field, texts));
    return item;
  });
  return [element('p', counted), element('ul', ...items)];
}

function wayTo(field: HTMLElement, texts: Texts): HTMLElement {
  const button = element('button', field.closest('.field')?.querySelector('label')?.textContent ?? texts.effects);
  button.setAttribute('type', 'button');
  button.className = 'way';
  button.addEventListener('click', () => field.focus());
  return button;
}

/** The known questions that get another answer. */
export function questionList(
  { differences, asked }: { differences?: readonly Difference[]; asked: number },
  { questions }: Texts,
): HTMLElement[] {
  if (!differences) return [element('p', questions.skipped)];
  if (differences.length === 0) return [element('p', fill(questions.none, { asked }))];
  const head = [questions.question, questions.before, questions.after, questions.golden];
  const rows = differences.map(({ asked: { question }, before, after, golden }) => {
    return [question, before, after, golden ? questions[golden] : ''];
  });
  return [
    element('p', fill(questions.some, { count: differences.length, asked })),
    table(questions.question, head, rows),
  ];
}

/** What stands in the entry now where it differs from what this page began with. */
export function theirs(cells: Cells, from: Cells, { theirs: title, reread }: Texts): HTMLElement[] {
  const parts = Object.entries(cells)
    .filter(([name, text]) => text !== from[name])
    .flatMap(([name, text]) => [element('dt', labelOf(name)), element('dd', text)]);
  const again = element('a', reread);
  again.setAttribute('href', location.href);
  return [element('h3', title), element('dl', ...parts), element('p', again)];
}

const labelOf = (name: string): string =>
  document.querySelector(`label[for="${CSS.escape(name)}"]`)?.textContent ?? name;
