import { readFileSync } from 'node:fs';
import type { Problem } from '../problem';
import type { Placed, Reading, YamlFile } from '../read-yaml';

/** The text of a file, or why it cannot be read. */
export function readText(file: YamlFile): string | Problem {
  try {
    return readFileSync(file.path, 'utf8').replaceAll('\r', '');
  } catch (cause) {
    const message = `het bestand is niet te lezen (${(cause as NodeJS.ErrnoException).code}).`;
    return { severity: 'error', file: file.name, message, remedy: 'Zet het bestand terug of maak het leesbaar.' };
  }
}

/** A list of words, one a line. */
export function readWords(file: YamlFile): Reading<string> {
  const text = readText(file);
  if (typeof text !== 'string') return { items: [], problems: [text] };
  const items: Placed<string>[] = text.split('\n').map((item, index) => ({ item, file: file.name, line: index + 1 }));
  return { items: items.filter(({ item }) => item !== ''), problems: [] };
}
