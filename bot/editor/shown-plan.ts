import type { Change } from '../../knowledge/sheet/changes';
import { headOf } from '../../knowledge/sheet/columns';
import type { Difference } from '../../knowledge/sheet/differences';
import type { FilePlan, Plan } from '../../knowledge/sheet/plan';

const IS = { changed: 'anders', added: 'nieuw', removed: 'VERWIJDERD' };

/** What an import changes: a line for each item, with its cells as they were (-) and become (+). */
export function describePlan({ files, absent }: Plan): string {
  const lines = [
    ...absent.map((name) => `Het blad ${name} is er niet; dat bestand blijft zoals het is.`),
    ...files.flatMap(linesOf),
  ];
  const all = files.flatMap(({ differences }) => differences);
  const count = (is: Difference['is']): number => all.filter((difference) => difference.is === is).length;
  const totals = `${count('changed')} anders, ${count('added')} nieuw, ${count('removed')} verwijderd.`;
  return [...lines, `De spreadsheet naast de kennis: ${totals}`].join('\n');
}

function linesOf({ file, differences, rows }: FilePlan): string[] {
  return differences.flatMap(({ id, is, changes }) => {
    const row = rows.get(id);
    const place = `blad ${file.name}${row === undefined ? '' : `, rij ${row}`}`;
    return [`${place}: "${id}" ${IS[is]}`, ...(is === 'changed' ? changes.flatMap(cellLines) : [])];
  });
}

function cellLines({ column, from, cell }: Change): string[] {
  const part = (sign: string, text: string): string[] =>
    text === '' ? [] : text.split('\n').map((line) => `    ${sign} ${line}`);
  const [was, is] = withoutSame(from.split('\n'), cell.split('\n'));
  return [`  ${headOf(column)}`, ...part('-', was.join('\n')), ...part('+', is.join('\n'))];
}

/** Two texts without the lines that they begin and end with alike. */
function withoutSame(was: string[], is: string[]): [string[], string[]] {
  if (was.length > 0 && was[0] === is[0]) return withoutSame(was.slice(1), is.slice(1));
  if (was.length > 0 && was.at(-1) === is.at(-1)) return withoutSame(was.slice(0, -1), is.slice(0, -1));
  return [was, is];
}
