import type { Cells, Problem } from './settings';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The fields of the entry, with what is wrong told at each. */
export class Form {
  constructor(private readonly form: HTMLFormElement) {}

  cells(): Cells {
    return Object.fromEntries(this.controls().map((control) => [control.name, control.value]));
  }

  /** The fields that say something else than they did. */
  changed(from: Cells): Cells {
    return Object.fromEntries(Object.entries(this.cells()).filter(([name, text]) => text.trim() !== from[name]));
  }

  fill(cells: Cells): void {
    for (const control of this.controls()) control.value = cells[control.name] ?? '';
  }

  tell(problems: readonly Problem[]): void {
    for (const control of this.controls()) {
      const own = problems.filter(({ field }) => `${field}.`.startsWith(`${control.name}.`));
      const list = document.getElementById(`wrong-${control.name}`);
      list?.replaceChildren(...own.map(({ message, remedy }) => line(`${message} ${remedy}`)));
      if (list) list.hidden = own.length === 0;
      control.setAttribute('aria-invalid', String(own.some(({ severity }) => severity === 'error')));
    }
  }

  /** Where a problem is mended; undefined for one that has no field here. */
  fieldOf({ field }: Problem): Control | undefined {
    return this.controls().find(({ name }) => `${field}.`.startsWith(`${name}.`));
  }

  onChange(then: () => void): void {
    this.form.addEventListener('input', then);
  }

  onSubmit(then: () => void): void {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      then();
    });
  }

  private controls(): Control[] {
    return [...this.form.querySelectorAll<Control>('input, textarea, select')];
  }
}

function line(text: string): HTMLLIElement {
  const item = document.createElement('li');
  item.textContent = text;
  return item;
}
