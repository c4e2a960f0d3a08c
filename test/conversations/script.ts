import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the assistant is to say after one message of the person; see README.md here. */
export interface Step {
  line: number;
  said: string;
  expected: string[];
}

export interface Script {
  title: string;
  locale: 'nl' | 'en';
  steps: Step[];
}

/** Every transcript of this folder. */
export function scripts(folder: string = __dirname): Script[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .flatMap((name) => parse(name, readFileSync(join(folder, name), 'utf8')));
}

function parse(name: string, markdown: string): Script[] {
  const found: Script[] = [];
  const locale = /\.en\.md$/.test(name) ? 'en' : 'nl';
  markdown.split('\n').forEach((text, at) => {
    const script = found.at(-1);
    if (text.startsWith('## ')) found.push({ title: `${name}: ${text.slice(3)}`, locale, steps: [] });
    else if (text.startsWith('> ')) script?.steps.push({ line: at + 1, said: text.slice(2), expected: [] });
    else if (text.startsWith('< ')) script?.steps.at(-1)?.expected.push(text.slice(2));
  });
  return found;
}
