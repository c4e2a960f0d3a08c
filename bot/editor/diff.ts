import { join, resolve } from 'node:path';
import { type Knowledge, loadKnowledge } from '../../knowledge/load';
import { KnowledgeError } from '../../knowledge/problem';
import type { Entry } from '../../knowledge/schema';
import { compare, type Difference } from './compare';
import { type KnownQuestion, knownQuestions } from './known-questions';
import { argumentsOf, EditorMistake, type Program } from './program';
import { withRevision } from './revision';

const USE = 'npm run knowledge:diff -- --base main   of met twee mappen:   npm run knowledge:diff -- OUD NIEUW';
const GOLDEN = { broken: 'STUK', mended: 'hersteld', right: 'goed', wrong: 'nog fout' };

/** `npm run knowledge:diff`: which known questions get another answer; 1 when a golden one lost its right answer. */
export const diff: Program = async (args, { root, print }) => {
  const { values, positionals } = argumentsOf(
    { args, allowPositionals: true, options: { base: { type: 'string' } } } as const,
    USE,
  );
  const [before, after] = bothOf({ root, base: values.base, folders: positionals });
  const questions = knownQuestions(join(root, 'test', 'questions'), allEntries(before, after));
  const differences = compare(questions, before.search, after.search);
  print([...tableOf(differences), closing(questions, differences)].join('\n'));
  return differences.some(({ golden }) => golden === 'broken') ? 1 : 0;
};

interface Sides {
  root: string;
  base: string | undefined;
  folders: string[];
}

function bothOf({ root, base, folders }: Sides): [Knowledge, Knowledge] {
  const [old, young] = folders;
  if (base !== undefined && folders.length === 0)
    return [withRevision(root, base, (dir) => load(dir, base)), load(join(root, 'knowledge'), 'nu')];
  if (old === undefined || young === undefined || folders.length > 2 || base !== undefined)
    throw new EditorMistake(`Noem waarmee je vergelijkt. Zo werkt het: ${USE}`);
  return [load(resolve(root, old), old), load(resolve(root, young), young)];
}

function load(dir: string, name: string): Knowledge {
  try {
    return loadKnowledge(dir);
  } catch (error) {
    const wrong = error instanceof KnowledgeError ? `:\n${error.message}` : ' of is er niet.';
    throw new EditorMistake(`De kennis van "${name}" is niet te gebruiken${wrong}`, { cause: error });
  }
}

/** An answer that was taken out is still asked for. */
function allEntries(...sides: Knowledge[]): Entry[] {
  return [...new Map(sides.flatMap(({ entries }) => [...entries])).values()];
}

function tableOf(differences: readonly Difference[]): string[] {
  if (differences.length === 0) return [];
  const rows = differences.map(({ asked, before, after, golden }) => {
    return [asked.locale, asked.question.replaceAll('|', '/'), before, after, golden ? GOLDEN[golden] : ''];
  });
  const head = ['taal', 'vraag', 'eerst', 'nu', 'golden'];
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells: string[]): string => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line), ''];
}

function closing(questions: readonly KnownQuestion[], differences: readonly Difference[]): string {
  const count = (kind: Difference['golden']): number => differences.filter(({ golden }) => golden === kind).length;
  const golden = questions.filter((question) => question.golden).length;
  return (
    `${questions.length} vragen gesteld, waarvan ${golden} golden: ${differences.length} met een ander antwoord, ` +
    `${count('broken')} golden stuk, ${count('mended')} golden hersteld.`
  );
}
