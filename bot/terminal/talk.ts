import { createInterface } from 'node:readline/promises';
import { ourKnowledge } from '../knowledge';
import { inProcess, type Shown } from './conversation';

/** `npm run talk`: the conversation of the browser, in the terminal. An empty line ends it. */
async function main(): Promise<void> {
  const open = await inProcess(ourKnowledge());
  const conversation = await open(process.env.LANG?.startsWith('en') ? 'en' : 'nl');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  show(conversation.welcome);
  terminal.setPrompt('> ');
  terminal.prompt();
  for await (const line of terminal) {
    if (line.trim() === '') break;
    show(await conversation.say(line));
    terminal.prompt();
  }
  terminal.close();
}

function show(shown: Shown | undefined): void {
  if (!shown) return;
  const choices = shown.choices.map(({ label }, at) => `[${at + 1}] ${label}`).join('  ');
  console.log(`\n${shown.text}\n${choices === '' ? '' : `\n${choices}\n`}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
