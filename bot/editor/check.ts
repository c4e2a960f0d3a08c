import { join } from 'node:path';
import { addressesIn, checkAddresses } from '../../knowledge/check/addresses';
import { type Checked, checkKnowledge, inOrder } from '../../knowledge/check/check';
import { describeProblem, type Problem } from '../../knowledge/problem';
import { longDate } from '../../knowledge/values';
import { isDay } from './day';
import { askAddresses, type Fetch } from './links';
import { argumentsOf, EditorMistake, type Program } from './program';

const USE = 'npm run knowledge:check -- [--today 2027-03-01] [--links] [--json]';
const OFFLINE = 'De adressen zijn niet nagekeken: er is geen verbinding met internet.';

/** `npm run knowledge:check`: 1 when something is wrong, 0 when there is nothing, or only something to look at. */
export const check: Program = async (args, { root, today, print, fetch }) => {
  const options = optionsOf(args, today);
  const dir = join(root, 'knowledge');
  const checked = checkKnowledge(dir, options.today);
  const links = options.links ? await checkLinks(dir, fetch) : { problems: [] };
  const problems = inOrder([...checked.problems, ...links.problems]);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counts = { today: options.today, errors, warnings: problems.length - errors };
  if (options.json) print(JSON.stringify({ ...counts, notice: links.notice, problems }, null, 2));
  else print([...problems.map(lineOf), ...noticesOf(checked, links.notice), closing(checked, counts)].join('\n'));
  return errors > 0 ? 1 : 0;
};

interface Options {
  today: string;
  links?: boolean;
  json?: boolean;
}

function optionsOf(args: string[], today: string): Options {
  const options = { today: { type: 'string' }, links: { type: 'boolean' }, json: { type: 'boolean' } } as const;
  const { values } = argumentsOf({ args, options }, USE);
  if (values.today !== undefined && !isDay(values.today))
    throw new EditorMistake(`"${values.today}" is geen dag. Schrijf hem als 2027-03-01.`);
  return { today, ...values };
}

async function checkLinks(dir: string, fetch: Fetch): Promise<{ problems: Problem[]; notice?: string }> {
  const addresses = addressesIn(dir);
  const answers = await askAddresses([...addresses.keys()], fetch);
  if (answers === undefined) return { problems: [], notice: OFFLINE };
  return { problems: checkAddresses(addresses, answers), notice: `${answers.size} adressen nagekeken.` };
}

/** What is no problem and an editor may want to know. */
function noticesOf({ doubtful }: Checked, links: string | undefined): string[] {
  const ids = doubtful.map(({ id }) => id).join(', ');
  const desks = `Controleer eerst, en geef dan graad A of B in knowledge/places/desks.yaml: ${ids}.`;
  return [...(doubtful.length > 0 ? [desks] : []), ...(links ? [links] : [])];
}

function lineOf(problem: Problem): string {
  return `${problem.severity === 'error' ? 'FOUT  ' : 'let op'} ${describeProblem(problem)}`;
}

interface Counts {
  today: string;
  errors: number;
  warnings: number;
}

function closing({ content: { entries, values, terms } }: Checked, { today, errors, warnings }: Counts): string {
  const looked = [
    counted(entries.length, 'antwoord', 'antwoorden'),
    counted(values.length, 'waarde', 'waarden'),
    counted(terms.length, 'woord', 'woorden'),
  ].join(', ');
  const found = `${counted(errors, 'fout', 'fouten')}, ${counted(warnings, 'waarschuwing', 'waarschuwingen')}`;
  return `Nagekeken voor ${longDate(today, 'nl')}: ${looked}. ${found}.`;
}

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
