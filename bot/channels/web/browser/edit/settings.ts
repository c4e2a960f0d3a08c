import type nl from '../../../../../locales/nl/edit.json';

export type Cells = Record<string, string>;
export type Texts = typeof nl;

/** What the server tells the form. */
export interface EditSettings {
  id: string;
  version: string;
  cells: Cells;
  proof: string;
  locale: 'nl' | 'en';
  texts: Texts;
}

/** Something to mend or to look at, as the server found it. */
export interface Problem {
  severity: 'error' | 'warning';
  entry?: string;
  field?: string;
  message: string;
  remedy: string;
}

/** A known question that gets another answer. */
export interface Difference {
  asked: { question: string; locale: string };
  before: string;
  after: string;
  golden?: 'broken' | 'mended' | 'right' | 'wrong';
}

export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_all, name) => String(values[name] ?? ''));
