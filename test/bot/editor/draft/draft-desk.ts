import { writeFileSync } from 'node:fs';
import type { EditorsDesk } from '../desk';
import { smallDesk } from '../small-desk';

export const QUESTIONS = [
  'lassen-leren\tnl\twaar kan ik een lascursus doen',
  'timmeren-leren\tnl\twaar kan ik een timmercursus doen',
];

/** A small desk with two golden questions in place of those of the real knowledge. */
export function draftDesk(): EditorsDesk {
  const desk = smallDesk();
  const write = (name: string, ...lines: string[]): void =>
    writeFileSync(desk.path('test/questions', name), `${lines.join('\n')}\n`);
  write('dev.tsv', 'intent\tlocale\tquestion', ...QUESTIONS);
  write('fresh.tsv', 'locale\tquestion');
  write('intents.tsv', 'intent\talso accepted');
  return desk;
}
