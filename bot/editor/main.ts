import { KnowledgeError } from '../../knowledge/problem';
import { projectRoot } from '../root';
import { check } from './check';
import { dayOf } from './day';
import { diff } from './diff';
import { draw } from './draw';
import { exportSheets } from './export';
import { importSheets } from './import';
import { EditorMistake, type Program } from './program';
import { schema } from './schema';

/** The programs of an editor, by the name behind `npm run knowledge:`. */
const PROGRAMS: Record<string, Program> = {
  check,
  diff,
  draw,
  export: exportSheets,
  import: importSheets,
  schema,
};

async function main([name = '', ...args]: string[]): Promise<number> {
  const program = PROGRAMS[name];
  if (!program) throw new EditorMistake(`Kies uit: ${Object.keys(PROGRAMS).join(', ')}.`);
  const print = (text: string): void => console.log(text);
  return program(args, { root: projectRoot(), today: dayOf(Date.now()), print, fetch });
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const known = error instanceof EditorMistake || error instanceof KnowledgeError;
    console.error(known ? error.message : error);
    process.exitCode = 1;
  },
);
