import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Fetch } from './links';

/** What an editor's program may touch; a test gives its own. */
export interface Surroundings {
  /** The project's folder, with `knowledge` and `test` in it. */
  root: string;
  /** The day in Amsterdam: `2026-11-24`. */
  today: string;
  print: (text: string) => void;
  fetch: Fetch;
}

/** One of the editor's programs: takes what stands behind its name and gives the exit code. */
export type Program = (args: string[], surroundings: Surroundings) => Promise<number>;

/** Something the editor asked for that cannot be done; the message says what to do instead, in Dutch. */
export class EditorMistake extends Error {
  override name = 'EditorMistake';
}

/** Options and words behind a command. Throws EditorMistake with `use` for an option that does not exist. */
export function argumentsOf<T extends ParseArgsConfig>(config: T, use: string): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const option = /'(-[^']*)'/.exec((error as Error).message)?.[1] ?? 'Een van de opties';
    throw new EditorMistake(`${option} is hier geen optie, of mist haar waarde. Zo werkt het: ${use}`);
  }
}
