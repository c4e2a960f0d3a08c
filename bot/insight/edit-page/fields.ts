import { AUDIENCES, LOCALES, type Locale, PURPOSES } from '../../../knowledge/schema';
import type { Speak } from '../../../locales';
import { escapeHtml } from '../../channels/web/html';
import type { Cells } from '../../editor/draft/cells';

/** The form in three parts; the names are those of the fields, each in both languages where it has them. */
export const GROUPS = [
  { name: 'answer', both: ['question', 'kort', 'meer', 'label'], one: [] },
  { name: 'finding', both: ['phrasings', 'keywords'], one: ['audience'] },
  {
    name: 'rest',
    both: [],
    one: [
      ...['sources', 'links', 'checkedOn', 'reviewBy', 'validUntil', 'related'],
      ...['leadsTo.guide', 'leadsTo.desk'],
    ],
  },
] as const;

interface Form {
  cells: Cells;
  guides: readonly { id: string; name: string }[];
  speak: Speak;
}

/** A field in both languages, side by side where there is room. */
export function bothFields(name: string, form: Form): string {
  return `<div class="pair">${LOCALES.map((locale) => field(`${name}.${locale}`, form, locale)).join('\n')}</div>`;
}

/** A field with its label, its hint, and the place where what is wrong with it is told. */
export function field(name: string, form: Form, locale?: Locale): string {
  const { speak, cells } = form;
  const bare = locale ? name.slice(0, -locale.length - 1) : name;
  const label = speak(`edit:field.${bare}`) + (locale ? ` (${speak(`edit:language.${locale}`)})` : '');
  const hint = speak(`edit:hint.${bare}`, { all: AUDIENCES.join(', ') });
  const attributes = [
    `id="${name}" name="${name}"`,
    `aria-describedby="${hint ? `hint-${name} ` : ''}wrong-${name}"`,
    locale ? `lang="${locale}"` : '',
  ].join(' ');
  return `<div class="field"><label for="${name}">${escapeHtml(label)}</label>
${hint ? `<p class="hint" id="hint-${name}">${escapeHtml(hint)}</p>` : ''}
${control(bare, { attributes, form, value: cells[name] ?? '' })}
<ul class="wrong" id="wrong-${name}" lang="nl" hidden></ul></div>`;
}

interface Control {
  attributes: string;
  form: Form;
  value: string;
}

const DAYS = ['checkedOn', 'reviewBy', 'validUntil'];
/** Lines to begin with; a field grows with its text where the browser can. */
const ROWS: Record<string, number> = { question: 2, kort: 5, meer: 10, phrasings: 10, keywords: 6, audience: 3 };

function control(name: string, { attributes, form, value }: Control): string {
  if (DAYS.includes(name)) return `<input type="date" ${attributes} value="${escapeHtml(value)}">`;
  if (name === 'label') return `<input type="text" ${attributes} value="${escapeHtml(value)}">`;
  if (name === 'leadsTo.guide') return select(form.guides, { attributes, form, value });
  if (name === 'leadsTo.desk')
    return select(
      PURPOSES.map((id) => ({ id, name: id })),
      { attributes, form, value },
    );
  return `<textarea ${attributes} rows="${ROWS[name] ?? 3}" spellcheck="true">${escapeHtml(`\n${value}`)}</textarea>`;
}

function select(all: readonly { id: string; name: string }[], { attributes, form, value }: Control): string {
  const options = [{ id: '', name: form.speak('edit:none') }, ...all].map(
    ({ id, name }) =>
      `<option value="${escapeHtml(id)}"${id === value ? ' selected' : ''}>${escapeHtml(name)}</option>`,
  );
  return `<select ${attributes}>${options.join('')}</select>`;
}
