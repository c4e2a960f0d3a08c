import type { GuideGraph } from './guide-graph';

/** The graph in the language of Mermaid, which GitHub and many editors draw: questions are diamonds, routes are boxes. */
export function mermaid({ questions, routes, arrows }: GuideGraph): string {
  const lines = [
    'flowchart TD',
    ...questions.map(({ id, text }) => `  ${name(id)}{${quoted(text)}}`),
    ...routes.map(({ id, text }) => `  ${name(id)}[${quoted(text)}]`),
    ...arrows.map(({ from, to, choices }) => `  ${name(from)} -->|${quoted(choices.join(', '))}| ${name(to)}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Mermaid reads some words, such as "end", as its own: a letter in front keeps them apart. */
const name = (id: string): string => `n_${id.replaceAll('-', '_')}`;

const quoted = (text: string): string => `"${text.replaceAll('"', '#quot;')}"`;
