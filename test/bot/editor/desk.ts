import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Program, Surroundings } from '../../../bot/editor/program';

export const ROOT = join(__dirname, '..', '..', '..');

/** A project of its own for an editor to work in, with the real knowledge and the questions asked of it. */
export class EditorsDesk {
  readonly root = mkdtempSync(join(tmpdir(), 'editor-'));

  constructor() {
    cpSync(join(ROOT, 'knowledge'), this.path('knowledge'), { recursive: true });
    cpSync(join(ROOT, 'test', 'questions'), this.path('test', 'questions'), { recursive: true });
  }

  path(...parts: string[]): string {
    return join(this.root, ...parts);
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  /** Puts one text in place of another. Throws when it is not there, so that no test passes by having changed nothing. */
  change(file: string, from: string | RegExp, to: string): void {
    const text = this.read(file);
    const changed = text.replace(from, () => to);
    if (changed === text) throw new Error(`${file} has no ${from}`);
    writeFileSync(this.path(file), changed);
  }

  /** Runs one of the editor's programs here: its exit code and all that it printed. */
  async run(
    program: Program,
    args: string[],
    rest: Partial<Surroundings> = {},
  ): Promise<{ code: number; said: string }> {
    const lines: string[] = [];
    const offline = (): Promise<Response> => Promise.reject(new Error('offline'));
    const print = (text: string): void => void lines.push(text);
    const code = await program(args, { root: this.root, today: '2026-11-24', print, fetch: offline, ...rest });
    return { code, said: lines.join('\n') };
  }

  clear(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
