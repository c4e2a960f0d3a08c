import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkKnowledge } from '../../knowledge/check/check';
import { sheetFilesIn } from '../../knowledge/sheet/files';
import { inTheSheet, type Plan, planImport } from '../../knowledge/sheet/plan';
import { describeSheetProblem, type SheetProblem } from '../../knowledge/sheet/sheet-problem';
import { fromWorkbook, type Sheet } from '../../knowledge/sheet/workbook';
import { spreadsheetIn } from './export';
import { argumentsOf, EditorMistake, type Program } from './program';
import { describePlan } from './shown-plan';
import { withTrial, writeTexts } from './trial';

const USE = 'npm run knowledge:import -- kennis.xlsx [--dry-run]';

/** `npm run knowledge:import`: shows what a spreadsheet changes and takes it over; 1 and nothing written when a problem is found. */
export const importSheets: Program = async (args, { root, today, print }) => {
  const options = { 'dry-run': { type: 'boolean' } } as const;
  const { values, positionals } = argumentsOf({ args, allowPositionals: true, options } as const, USE);
  const sheets = await read(spreadsheetIn(positionals, USE));
  const dir = join(root, 'knowledge');
  const plan = planImport(sheets, sheetFilesIn(dir));
  const texts = textsOf(plan);
  print(describePlan(plan));
  const problems = plan.problems.length > 0 ? plan.problems : problemsAfter({ dir, texts, today }, plan);
  const errors = problems.filter(({ severity }) => severity !== 'warning').length;
  for (const problem of problems) print(lineOf(problem));
  if (errors > 0) {
    print(
      `Er is niets geschreven: ${errors === 1 ? 'verbeter de fout' : `verbeter de ${errors} fouten`} en begin opnieuw.`,
    );
    return 1;
  }
  if (!values['dry-run']) writeTexts(dir, texts);
  print(closing(texts.size, values['dry-run'] ?? false));
  return 0;
};

async function read(path: string): Promise<Sheet[]> {
  let content: Buffer;
  try {
    content = readFileSync(path);
  } catch (cause) {
    throw new EditorMistake(`${path} is niet te lezen. Kijk of de naam klopt en het bestand er staat.`, { cause });
  }
  try {
    return await fromWorkbook(content);
  } catch (cause) {
    throw new EditorMistake(`${path} is geen spreadsheet. Bewaar het in Excel als "Excel-werkmap (.xlsx)".`, { cause });
  }
}

/** The files that become different, by their path below the knowledge folder. */
function textsOf({ files }: Plan): Map<string, string> {
  const changed = files.filter(({ file, text }) => text !== file.source);
  return new Map(changed.map(({ file, text }) => [file.path, text]));
}

interface Trial {
  dir: string;
  texts: ReadonlyMap<string, string>;
  today: string;
}

/** Everything that is wrong afterwards, and what asks for a look in the answers that change. */
function problemsAfter({ dir, texts, today }: Trial, plan: Plan): SheetProblem[] {
  if (texts.size === 0) return [];
  const changed = new Set(plan.files.flatMap(({ differences }) => differences.map(({ id }) => id)));
  return withTrial(dir, texts, (trial) => checkKnowledge(trial, today).problems)
    .filter(({ severity, entry = '' }) => severity === 'error' || changed.has(entry))
    .map((problem) => inTheSheet(problem, plan));
}

function lineOf(problem: SheetProblem): string {
  return `${problem.severity === 'warning' ? 'let op' : 'FOUT  '} ${describeSheetProblem(problem)}`;
}

function closing(files: number, isDry: boolean): string {
  if (files === 0) return 'Er is niets te schrijven.';
  const count = files === 1 ? '1 bestand' : `${files} bestanden`;
  return isDry ? `Zonder --dry-run wordt ${count} geschreven.` : `Geschreven: ${count}.`;
}
