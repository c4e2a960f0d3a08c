import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { itemsOf } from '../../../knowledge/sheet/spots';
import { type Cells, cellsOf, versionOf } from './cells';

/** An entry as it stands on the disk at this moment. */
export interface Standing {
  id: string;
  /** Of its file, below the knowledge folder: `faq/mbo.yaml`. */
  path: string;
  /** The whole file. */
  source: string;
  item: object;
  cells: Cells;
  version: string;
}

/** Looks an entry up in the files of the topics: the id is compared with theirs, and never becomes part of a path. */
export function standingOf(dir: string, id: string): Standing | undefined {
  const names = readdirSync(join(dir, 'faq')).filter((name) => /^[^.].*\.yaml$/.test(name));
  for (const name of names.sort()) {
    const source = readFileSync(join(dir, 'faq', name), 'utf8');
    const item = source.includes(id) ? itemIn(source, id) : undefined;
    if (item) return { id, path: `faq/${name}`, source, item, ...told(item) };
  }
  return undefined;
}

export function itemIn(source: string, id: string): object | undefined {
  return itemsOf(source)
    .find((map) => map.get('id') === id)
    ?.toJSON();
}

function told(item: object): Pick<Standing, 'cells' | 'version'> {
  const cells = cellsOf(item);
  return { cells, version: versionOf(cells) };
}
