import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { guideGraph } from '../../knowledge/draw/guide-graph';
import { guidePicture } from '../../knowledge/draw/guide-picture';
import { mermaid } from '../../knowledge/draw/mermaid';
import { type Guide, loadGuides } from '../../knowledge/guide/load';
import type { Program } from './program';

/** A day on which every rule about dates is as it is in the middle of a school year: the pictures must not change by themselves. */
const DRAWN_ON = '2026-11-24';

/** `npm run routes:draw`: writes the guides as pictures into docs/routes, for whoever edits them. */
export const draw: Program = async (_args, { root, print }) => {
  const files = routePictures(join(root, 'knowledge', 'routes'));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  print(`${files.size} bestanden geschreven in docs/routes.`);
  return 0;
};

/** The files that are made from the guides in `dir`, by their path from the project's root. */
export function routePictures(dir: string): Map<string, string> {
  return new Map([...loadGuides(dir).values()].flatMap(filesOf));
}

function filesOf(guide: Guide): [string, string][] {
  const graph = guideGraph(guide, DRAWN_ON);
  const path = `docs/routes/${guide.id}`;
  const page = [
    `# ${guide.name.nl}`,
    `Gemaakt met \`npm run routes:draw\` uit \`knowledge/routes\`. Bij een vraag staat wat iemand kiest; een vak is de route die het eerst past.`,
    `![${guide.name.nl}](${guide.id}.svg)`,
    `\`\`\`mermaid\n${mermaid(graph)}\`\`\``,
  ];
  return [
    [`${path}.svg`, guidePicture(graph, guide.name.nl)],
    [`${path}.md`, `${page.join('\n\n')}\n`],
  ];
}
