import { join } from 'node:path';
import { projectRoot } from '../bot/root';
import { answers } from './answers/subject';
import { conversations, growth } from './growth/subject';
import { load } from './load/subject';
import { people } from './people/subject';
import { machine } from './report/machine';
import { writePage } from './report/page';
import { inText } from './report/table';
import { writeReport } from './report/write';
import { search } from './search/subject';
import { start } from './start/subject';
import type { Subject } from './subject';
import { turn } from './turn/subject';
import { web } from './web/subject';

/** What can be measured, by the name behind `npm run bench --`. */
const SUBJECTS: Record<string, Subject> = { people, answers, turn, search, start, web, growth, conversations, load };

async function main(names: readonly string[]): Promise<void> {
  const root = projectRoot();
  for (const name of names.length > 0 ? names : Object.keys(SUBJECTS)) {
    const subject = SUBJECTS[name];
    if (!subject) throw new Error(`There is no subject "${name}". Choose from: ${Object.keys(SUBJECTS).join(', ')}.`);
    const where = machine(root, new Date());
    const table = await subject.measure();
    console.log(`${subject.title}\n${where.join('\n')}\n\n${inText(table)}\n`);
    const folder = join(root, 'bench', 'results');
    console.log(`Written: ${writeReport({ folder, name, title: subject.title, where, table }).join(', ')}`);
  }
  console.log(`Written: ${writePage(root, Object.keys(SUBJECTS))}`);
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
