import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { SearchResult } from '../../knowledge/search/contract';
import { ourKnowledge } from '../knowledge';
import { type Conversation, inProcess, type Shown } from './conversation';
import { questionsIn } from './questions';

/**
 * `npm run --silent ask -- "vraag"`, or `-- --file FILE.tsv --json`: each question in a conversation of its own.
 * `--why` adds what the search found and by which words.
 */
const USAGE = 'npm run --silent ask -- "hoe word ik docent"   or   npm run --silent ask -- --file FILE.tsv --json';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      file: { type: 'string' },
      json: { type: 'boolean' },
      locale: { type: 'string' },
      why: { type: 'boolean' },
    },
  });
  const locale = values.locale ?? 'nl';
  const questions = values.file
    ? questionsIn(readFileSync(values.file, 'utf8'))
    : positionals.length > 0
      ? [{ locale, question: positionals.join(' ') }]
      : [];
  if (questions.length === 0) throw new Error(`Nothing to ask. Use: ${USAGE}`);
  const knowledge = ourKnowledge();
  const open = await inProcess(knowledge);
  for (const { locale, question } of questions) {
    const conversation: Conversation = await open(locale);
    const reply = await conversation.say(question);
    console.log(values.json ? JSON.stringify(line({ locale, question }, reply)) : inTerminal(reply));
    if (values.why) console.log(whyFound(knowledge.search.search(question, locale === 'en' ? 'en' : 'nl')));
  }
}

/** What the search found, how likely it is and by which words. */
function whyFound({ verdict, hits, theme }: SearchResult): string {
  const lines = hits.map(
    ({ id, confidence, reasons }) => `  ${id} (${Math.round(100 * confidence)} %): ${reasons.join(', ')}`,
  );
  return [`\n${verdict}${theme ? ` ${theme}` : ''}`, ...lines].join('\n');
}

function line(asked: { locale: string; question: string }, reply: Shown | undefined): object {
  return {
    question: asked.question,
    locale: asked.locale,
    kind: reply?.kind ?? 'error',
    ids: reply?.ids ?? [],
    text: reply?.text ?? '',
  };
}

function inTerminal(reply: Shown | undefined): string {
  if (!reply) return '(geen antwoord)';
  const choices = reply.choices.map(({ label }, at) => `  [${at + 1}] ${label}`);
  return [reply.text, ...(choices.length > 0 ? [`\n${choices.join('\n')}`] : [])].join('\n');
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
