import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goalsMet } from './goals';
import { inText, type Table } from './table';

interface Result extends Table {
  title: string;
  where: string[];
}

const METHOD = `# What is fast, small and good

Written by \`npm run bench\`; do not edit by hand. \`npm run bench -- turn search\` measures only what is named.

- Everything in one table is measured side by side, in one run, on one machine; the ratios are to the first row. Above each table stand the machine, the versions, the commit and how busy the machine was: figures of different runs do not compare.
- **turn**: a server in a process of its own, asked over HTTP on loopback, one turn after the other, after warming up. Turns per second are of that process's own CPU time. What is allocated is sampled by V8's profiler.
- **answers**: the test half of \`test/questions/fresh.tsv\`, written by someone who had not read the knowledge, and opened only to report.
- **search**: this search beside others from npm, on the same entries and those same questions.
- **growth** and **conversations**: each size in a process of its own; the powers are fitted over the logarithms.
- **start**: a fresh process and an empty store, the middle of seven.
- **web**: Chromium as a phone on slow 4G with a processor four times slower and an empty cache, beside Microsoft's sample page with Microsoft's own file of the same Web Chat.
- **load**: turns begin at a steady rate, in 200 conversations over the embedded Direct Line; the highest rate, within a tenth, at which 99 of 100 turns are over within 250 ms. What a conversation weighs is the growth of what is in use over 2,000 that had one turn and whose page is still open.
- **people**: every transcript of \`test/conversations/\`, up to what the person came for; reading at 200 words a minute.
- No test asserts a time.
`;

/** Writes the page from every result that is there, measured just now or before. Gives its path. */
export function writePage(root: string, names: readonly string[]): string {
  const folder = join(root, 'bench', 'results');
  const results = names.flatMap((name) => resultsOf(folder, name));
  const goals = `## The goals\n\n${goalsMet(Object.fromEntries(results))}\n`;
  const path = join(root, 'docs', 'performance.md');
  writeFileSync(path, [METHOD, goals, ...results.map(([name, result]) => section(name, result))].join('\n'));
  return path;
}

/** Under its name, or nothing when it was never measured. */
function resultsOf(folder: string, name: string): [string, Result][] {
  const path = join(folder, `${name}.json`);
  return existsSync(path) ? [[name, JSON.parse(readFileSync(path, 'utf8')) as Result]] : [];
}

function section(name: string, result: Result): string {
  const fenced = `\`\`\`\n${result.where.join('\n')}\n\n${inText(result)}\n\`\`\``;
  return `## ${result.title}\n\n${fenced}\n\n![${result.title}](../bench/results/${name}.svg)\n`;
}
