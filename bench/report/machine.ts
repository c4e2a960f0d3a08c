import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';

/** On what, with which versions, of which commit and when: the lines above a table. */
export function machine(root: string, now: Date): string[] {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}, ${memory} GB, ${platform()} ${release()}`,
    `Node.js ${process.version}, commit ${commitOf(root)}, ${now.toISOString().slice(0, 10)}, load ${(loadavg()[0] ?? 0).toFixed(2)}`,
  ];
}

/** The version of an installed package: "flexsearch 0.8.212". */
export function versionOf(root: string, name: string): string {
  const text = readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8');
  return `${name} ${(JSON.parse(text) as { version: string }).version}`;
}

function commitOf(root: string): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}
