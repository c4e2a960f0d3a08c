import { elementOf } from '../settings';
import type { Activity } from '../webchat';
import { Asking } from './ask';
import { problemList, questionList, theirs } from './effects';
import { Form } from './form';
import { offer } from './offered';
import { type Cells, type Difference, type EditSettings, fill, type Problem, type Texts } from './settings';
import { Sides } from './sides';

/** Ms without typing before a draft is looked at, and before it is judged as a whole. */
const PAUSE = 400;
const LONG_PAUSE = 1_500;

interface Looked {
  problems: Problem[];
  before: Activity[];
  after?: Activity[];
}

type Judged = { is: 'judged'; problems: Problem[] } | { is: 'changed'; cells: Cells } | { is: 'gone' };

interface Compared {
  differences?: Difference[];
  asked: number;
}

type Outcome =
  | { is: 'saved'; version: string; cells: Cells }
  | { is: 'file'; file: { name: string; content: string; reverse: string } }
  | { is: 'wrong'; problems: Problem[] }
  | { is: 'changed'; cells: Cells }
  | { is: 'same' | 'gone' | 'uncommitted' | 'refused' };

/** The form of one entry at work: it looks while you type, judges when you pause, and saves when you say so. */
export class Editor {
  private readonly form = new Form(elementOf('draft') as HTMLFormElement);
  private readonly asking: Asking;
  private readonly sides: Sides;
  private timers: number[] = [];

  constructor(private readonly settings: EditSettings) {
    this.asking = new Asking(settings);
    this.sides = new Sides(settings.locale);
  }

  start(): void {
    this.form.onChange(() => this.later());
    this.form.onSubmit(() => void this.safely(() => this.save()));
    elementOf('undo').addEventListener('click', () => void this.safely(() => this.undo()));
    for (const radio of document.querySelectorAll('.looks input'))
      radio.addEventListener('change', () => void this.safely(() => this.look()));
    window.addEventListener('beforeunload', (event) => this.isChanged() && event.preventDefault());
    void this.safely(() => this.look());
    void this.safely(() => this.judge());
  }

  private later(): void {
    this.tell('looking');
    elementOf('questions').textContent = this.settings.texts.questions.asking;
    this.rest();
    this.timers = [
      window.setTimeout(() => void this.safely(() => this.look()), PAUSE),
      window.setTimeout(() => void this.safely(() => this.judge()), LONG_PAUSE),
    ];
  }

  private rest(): void {
    for (const timer of this.timers) window.clearTimeout(timer);
  }

  private hangUp(): void {
    this.rest();
    this.asking.hangUp();
  }

  private async look(): Promise<void> {
    const [locale, part] = [chosen('locale'), chosen('part')];
    const cells = this.form.changed(this.settings.cells);
    const looked = await this.asking.ask<Looked>('blik', { cells, locale, part });
    if (!looked) return;
    this.sides.show({ ...looked, look: `${locale} ${part}` });
    this.wrong(looked.problems);
  }

  private async judge(): Promise<void> {
    const { settings } = this;
    const judged = await this.asking.ask<Judged>('proef', this.draft());
    if (!judged) return;
    if (judged.is === 'changed') return this.overtaken(judged.cells);
    if (judged.is === 'gone') return this.tell('gone');
    this.wrong(judged.problems);
    this.tell(this.isChanged() ? 'looked' : 'same');
    const compared = await this.asking.ask<Compared>('vragen', this.draft());
    if (compared) elementOf('questions').replaceChildren(...questionList(compared, settings.texts));
  }

  private async save(): Promise<void> {
    this.hangUp();
    this.tell('saving');
    const outcome = await this.asking.ask<Outcome>('bewaar', this.draft());
    if (outcome) this.after(outcome, 'saved');
  }

  private async undo(): Promise<void> {
    this.hangUp();
    this.tell('saving');
    const outcome = await this.asking.ask<Outcome>('terug', {});
    if (outcome?.is === 'changed') this.tell('overtaken');
    else if (outcome) this.after(outcome, 'undone');
  }

  private after(outcome: Outcome, done: 'saved' | 'undone'): void {
    if (outcome.is === 'saved') this.goOn(outcome, done);
    else if (outcome.is === 'file') this.takeAlong(outcome.file);
    else if (outcome.is === 'changed') this.overtaken(outcome.cells);
    else if (outcome.is === 'same') this.tell('nothing');
    else {
      if (outcome.is === 'wrong') this.wrong(outcome.problems);
      this.tell(outcome.is);
    }
    elementOf('state').focus();
  }

  /** From here on what was saved is what there is. */
  private goOn({ version, cells }: { version: string; cells: Cells }, done: 'saved' | 'undone'): void {
    Object.assign(this.settings, { version, cells });
    this.form.fill(cells);
    this.tell(done);
    elementOf('undo').hidden = false;
  }

  private takeAlong({ name, content, reverse }: { name: string; content: string; reverse: string }): void {
    offer(elementOf('back') as HTMLAnchorElement, { name: `terug-${name}`, content: reverse });
    offer(document.createElement('a'), { name, content }).click();
    elementOf('state').textContent = fill(this.settings.texts.state.file, { name });
  }

  private overtaken(cells: Cells): void {
    const box = elementOf('theirs');
    box.replaceChildren(...theirs(cells, this.settings.cells, this.settings.texts));
    box.hidden = false;
    this.tell('changed');
  }

  private wrong(problems: readonly Problem[]): void {
    this.form.tell(problems.filter(({ entry }) => entry === this.settings.id));
    elementOf('problems').replaceChildren(...problemList(problems, this.form, this.settings));
  }

  private draft(): object {
    return { version: this.settings.version, cells: this.form.changed(this.settings.cells) };
  }

  private isChanged(): boolean {
    return Object.keys(this.form.changed(this.settings.cells)).length > 0;
  }

  private tell(state: Exclude<keyof Texts['state'], 'file'>): void {
    elementOf('state').textContent = this.settings.texts.state[state];
  }

  private async safely(work: () => Promise<void>): Promise<void> {
    await work().catch(() => this.tell('failed'));
  }
}

const chosen = (name: string): string =>
  document.querySelector<HTMLInputElement>(`.looks [name=${name}]:checked`)?.value ?? '';
