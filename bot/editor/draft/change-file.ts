import { createTwoFilesPatch } from 'diff';

/** A change to take along, for `git apply`. */
export interface ChangeFile {
  name: string;
  content: string;
  /** The way back. */
  reverse: string;
}

/** `path` is that of the file from the project's root. */
export function changeFileOf(id: string, { path, from, to }: { path: string; from: string; to: string }): ChangeFile {
  return { name: `${id}.patch`, content: patch(path, from, to), reverse: patch(path, to, from) };
}

function patch(path: string, from: string, to: string): string {
  const text = createTwoFilesPatch(`a/${path}`, `b/${path}`, from, to, undefined, undefined, { context: 3 });
  return text.replace(/^=+\n/, '');
}
