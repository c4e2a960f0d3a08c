import { join } from 'node:path';
import { loadGuides } from '../../../knowledge/guide/load';
import type { Guide } from '../../../knowledge/guide/schema';

export const ROUTES_DIR = join(__dirname, '../../../knowledge/routes');

/** An ordinary day, on which no rule of the calendar speaks. */
export const TODAY = '2026-11-24';

const guides = loadGuides(ROUTES_DIR);

export function guideNamed(id: string): Guide {
  const guide = guides.get(id);
  if (!guide) throw new Error(`no guide ${id}`);
  return guide;
}

export const teach = guideNamed('techniek-lesgeven');
export const learn = guideNamed('techniek-leren');
export const place = guideNamed('plek-vinden');

/** "mode=job sector=mbo" as answers. */
export function answersOf(words: string): Record<string, string> {
  const pairs = words.split(' ').filter((word) => word !== '');
  return Object.fromEntries(
    pairs.map((pair): [string, string] => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']),
  );
}
