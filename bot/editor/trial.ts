import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Hands over a copy of a folder with other texts in it, which is gone afterwards. */
export function withTrial<T>(dir: string, texts: ReadonlyMap<string, string>, use: (dir: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  try {
    cpSync(dir, folder, { recursive: true });
    for (const [path, text] of texts) writeFileSync(join(folder, path), text);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes texts below a folder. Each file is replaced whole, so that nobody reads half a text. */
export function writeTexts(dir: string, texts: ReadonlyMap<string, string>): void {
  const waiting = [...texts].map(([path, text]) => {
    const target = join(dir, path);
    const part = `${target}.part`;
    writeFileSync(part, text);
    return { part, target };
  });
  for (const { part, target } of waiting) renameSync(part, target);
}
